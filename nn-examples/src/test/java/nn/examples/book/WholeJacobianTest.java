package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.core.Matrix;
import nn.core.Mode;
import org.junit.jupiter.api.Test;

class WholeJacobianTest {

    private final Matrix jacobian = WholeJacobian.ofTheExample();

    /** Wᵀ for each row of x, along the diagonal, and nothing else. */
    @Test
    void itHoldsTheWeightOnceForEachRowAndElseZeros() {
        Matrix w = ProductGradient.W.transpose();
        assertEquals(Matrix.generate(8, 6, (i, j) -> i / 4 == j / 3 ? w.get(i % 4, j % 3) : 0), jacobian);
    }

    /** All numbers are small and whole, so sums are exact. */
    @Test
    void theUpstreamGradientTimesTheJacobianIsTheGradient() {
        Matrix dx = new LinearMap(ProductGradient.W).forward(ProductGradient.X, Mode.inference())
                .backward(ProductGradient.DY).input();
        assertArrayEquals(dx.toArray(), ProductGradient.DY.reshape(1, 8).times(jacobian).toArray());
    }

    /** 64 · 256 · 64 · 784 entries. */
    @Test
    void theSizesAreProducts() {
        String[] lines = WholeJacobian.sizes().split("\\R");
        assertTrue(lines[1].matches(" +2 +3 +4 +48 .* 24"), lines[1]);
        assertTrue(lines[2].contains(" 822083584 "), lines[2]);
    }
}
