package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import org.junit.jupiter.api.Test;

/** The Jacobian of a product, and backward without it. */
class SmallJacobianTest {

    @Test
    void backwardIsTheNumbersOfTheLecture() {
        assertEquals(Matrix.of(2, 3, 0, 16, -9, -24, 9, -30), SmallJacobian.backward());
    }

    /** The transpose of w for each row of the batch, and zeros between rows. */
    @Test
    void itHasABlockForEachRow() {
        Matrix j = WholeJacobian.ofTheExample();
        Matrix block = ProductGradient.W.transpose();
        assertEquals(block.beside(Matrix.zeros(4, 3)), j.rows(0, 4));
        assertEquals(Matrix.zeros(4, 3).beside(block), j.rows(4, 8));
    }

    @Test
    void theUpstreamGradientTimesItIsBackward() {
        Matrix product = ProductGradient.DY.reshape(1, 8).times(WholeJacobian.ofTheExample());
        assertEquals(SmallJacobian.backward(), product.reshape(2, 3));
    }
}
