package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import org.junit.jupiter.api.Test;

class SoftmaxJacobianTest {

    /** Of numbers below 1. */
    private static final double ROUNDING = 1e-15;

    private final Matrix y = SoftmaxJacobian.pass().output();

    /** {@code yᵢ (δᵢⱼ − yⱼ)}. */
    @Test
    void itIsTheFormulaOfTheChapter() {
        Matrix formula = Matrix.generate(3, 3, (i, j) -> y.get(0, i) * ((i == j ? 1 : 0) - y.get(0, j)));
        assertEquals(0, SoftmaxJacobian.jacobian().minus(formula).maxAbs(), ROUNDING);
    }

    /** Adding the same to all scores changes nothing, and the probabilities always sum to 1. */
    @Test
    void itsRowsAndColumnsSumToZero() {
        assertEquals(0, SoftmaxJacobian.jacobian().rowSums().maxAbs(), ROUNDING);
        assertEquals(0, SoftmaxJacobian.jacobian().columnSums().maxAbs(), ROUNDING);
    }
}
