package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import org.junit.jupiter.api.Test;

/** The numbers as they come out by hand. */
class DenseByHandTest {

    @Test
    void forward() {
        assertEquals(Matrix.of(2, 3, 0, 5, 4, 5, -4, 5), DenseByHand.pass().output());
    }

    @Test
    void backward() {
        assertEquals(Matrix.of(2, 3, 7, 3, -1, 0, -1, -2), DenseByHand.gradient("weight"));
        assertEquals(Matrix.rowOf(3, 1, -1), DenseByHand.gradient("bias"));
        assertEquals(Matrix.of(2, 2, -1, -2, 2, 1), DenseByHand.gradients().input());
    }
}
