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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * With two rows x̂ is (q, −q), where q² = σ² / (σ² + ε): of x only the order is left. With d half the difference of the
 * two upstream gradients, the formula leaves d − q·q·d = d · ε / (σ² + ε): all but nothing reaches x, and whatever
 * stands below the layer hardly learns.
 *
 * <p>A check with an absolute tolerance of 1e-5 accepts zeros in its place: of the rows 3 and −1 less than that is
 * left, of three rows more than a thousand times as much. One whose tolerance follows from the numbers tells the two
 * apart.
 */
class TwoRowsTest {

    private static final double EPSILON = 1e-5;
    private static final double USUAL_TOLERANCE = 1e-5;
    private static final Mode TRAINING = Mode.training(1);
    private static final Matrix TWO = Matrix.columnOf(3, -1);
    private static final Matrix THREE = Matrix.columnOf(3, -1, 0.5);

    @ParameterizedTest
    @CsvSource({"1, 5, 1, 0", "-3, 4, 2, 7", "0.01, 0.02, 5, -5"})
    void onlyEpsilonLetsAnythingThrough(double first, double second, double dFirst, double dSecond) {
        Pass pass = new BatchNorm(1).forward(Matrix.columnOf(first, second), TRAINING);
        double variance = (first - second) * (first - second) / 4;
        assertEquals(Math.sqrt(variance / (variance + EPSILON)), Math.abs(pass.output().get(0, 0)), 1e-12);
        double d = (dFirst - dSecond) / 2;
        double expected = d * EPSILON / Math.pow(variance + EPSILON, 1.5);
        // d − q·q·d loses the digits of d / s that cancel
        double rounding = 10 * 0x1p-53 * Math.abs(d) / Math.sqrt(variance);
        Matrix dx = pass.backward(Matrix.columnOf(dFirst, dSecond)).input();
        assertEquals(expected, dx.get(0, 0), rounding);
        assertEquals(-expected, dx.get(1, 0), rounding);
    }

    private static double largest(Matrix x) {
        Matrix dy = Matrix.generate(x.rows(), 1, (i, j) -> i % 2 == 0 ? 1 : -0.5);
        return new BatchNorm(1).forward(x, TRAINING).backward(dy).input().maxAbs();
    }

    @Test
    void anAbsoluteToleranceAcceptsZeros() {
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
