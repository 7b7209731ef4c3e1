package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.Verdict;
import nn.layers.BatchNorm;
import org.junit.jupiter.api.Test;

/**
 * Two rows at a distance of 2d have σ = d, so x̂ is ±1 but for ε, whatever x is, and the gradient is of the order of
 * {@code ε / d³}: 1e-6 with d = 2. A rule with an absolute tolerance of 1e-5 accepts zeros in its place: PyTorch's,
 * JAX's, Chainer's, DeZero's. With a third row the gradient is of ordinary size.
 */
class TwoRowsSayNothingTest {

    private static final Mode TRAINING = Mode.training(1);
    private static final double USUAL_TOLERANCE = 1e-5;
    private static final Matrix TWO = Matrix.columnOf(3, -1);
    private static final Matrix THREE = Matrix.columnOf(3, -1, 0.5);

    private static double largest(Matrix x) {
        Matrix dy = Matrix.generate(x.rows(), 1, (i, j) -> i % 2 == 0 ? 1 : -0.5);
        return new BatchNorm(1).forward(x, TRAINING).backward(dy).input().maxAbs();
    }

    @Test
    void withTwoRowsTheOutputIsPlusAndMinusOne() {
        Matrix y = new BatchNorm(1).forward(TWO, TRAINING).output();
        // √(d² / (d² + ε)) is 1 − ε/8 at d = 2
        assertEquals(1, y.get(0, 0), 2e-6);
        assertEquals(-1, y.get(1, 0), 2e-6);
    }

    @Test
    void withTwoRowsTheGradientIsBelowTheUsualTolerance() {
        assertTrue(largest(TWO) < USUAL_TOLERANCE);
        assertTrue(largest(THREE) > 1e3 * USUAL_TOLERANCE);
    }

    /** An error bar that follows from the numbers is small where they are. */
    @Test
    void thisCheckTellsZerosFromTheTruthAllTheSame() {
        BatchNorm right = new BatchNorm(1);
        Layer zeros = (x, mode) -> new Pass(right.forward(x, mode).output(), dy -> Gradients.ofInput(dy.times(0)));
        assertEquals(Verdict.AGREES, new GradientCheck(42).check(right, TWO, TRAINING).verdict());
        assertEquals(Verdict.WRONG, new GradientCheck(42).check(zeros, TWO, TRAINING).verdict());
    }
}
