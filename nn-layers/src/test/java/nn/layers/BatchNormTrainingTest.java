package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.BatchNorm.RunningVariance;
import org.junit.jupiter.api.Test;

/**
 * Batch normalisation in training by hand. Both columns have the variance 5, so that with ε = 11 the divisor is
 * √16 = 4 and every number here is exact.
 */
class BatchNormTrainingTest {

    private final Matrix x = Matrix.of(
            new double[] {1, 10}, new double[] {3, 6}, new double[] {5, 8}, new double[] {7, 4});
    private final Matrix dy = Matrix.of(
            new double[] {4, 0}, new double[] {0, 4}, new double[] {0, 0}, new double[] {0, 0});
    private final BatchNorm layer = layer();
    private final Pass pass = layer.forward(x, Mode.training(0));
    private final Gradients gradients = pass.backward(dy);

    private static BatchNorm layer() {
        BatchNorm layer = new BatchNorm(2, 11, 0.1, RunningVariance.UNBIASED);
        layer.parameters().get("gamma").set(Matrix.rowOf(2, -1));
        layer.parameters().get("beta").set(Matrix.rowOf(10, 20));
        return layer;
    }

    @Test
    void eachColumnIsCentredDividedScaledAndShifted() {
        // x̂ = ±3/4, ±1/4
        Matrix expected = Matrix.of(new double[] {8.5, 19.25}, new double[] {9.5, 20.25},
                new double[] {10.5, 19.75}, new double[] {11.5, 20.75});
        assertEquals(expected, pass.output());
    }

    @Test
    void theInputGradientIsTheSumOfThreePaths() {
        // Column 0: dx̂ = [8, 0, 0, 0], dσ² = −½ · 8 · (−3) / 4³ = 0.1875, dμ = −8/4 = −2;
        // dx = dx̂/4 + dσ² · 2 (x − μ)/4 + dμ/4
        Matrix first = Matrix.columnOf(2 - 0.28125 - 0.5, -0.09375 - 0.5, 0.09375 - 0.5, 0.28125 - 0.5);
        // Column 1: dx̂ = [0, −4, 0, 0], dσ² = −½ · (−4) · (−1) / 4³ = −0.03125, dμ = 1
        Matrix second = Matrix.columnOf(-0.046875 + 0.25, -1 + 0.015625 + 0.25, -0.015625 + 0.25, 0.046875 + 0.25);
        assertEquals(first, gradients.input().columns(0, 1));
        assertEquals(second, gradients.input().columns(1, 2));
    }

    @Test
    void theGammaGradientIsTheSumOfUpstreamTimesNormalised() {
        assertEquals(Matrix.rowOf(-3, -1), gradients.of(layer.parameters().get("gamma")));
    }

    @Test
    void theBetaGradientIsTheSumOverTheRows() {
        assertEquals(Matrix.rowOf(4, 4), gradients.of(layer.parameters().get("beta")));
    }

    @Test
    void theWayBackUsesTheGammaOfItsForwardPass() {
        Matrix before = gradients.input();
        layer.parameters().get("gamma").set(Matrix.rowOf(100, 100));
        assertEquals(before, pass.backward(dy).input());
    }

    @Test
    void theRunningAveragesAreNotRead() {
        layer.statistics().get("runningMean").set(Matrix.rowOf(100, 100));
        layer.statistics().get("runningVariance").set(Matrix.rowOf(100, 100));
        assertEquals(pass.output(), layer.forward(x, Mode.training(0)).output());
    }

    @Test
    void aConstantColumnBecomesBeta() {
        Matrix y = layer.forward(Matrix.filled(3, 2, 7), Mode.training(0)).output();
        assertEquals(Matrix.zeros(3, 2).plusRow(Matrix.rowOf(10, 20)), y);
    }

    @Test
    void aGreatOffsetChangesNothing() {
        // x + 2²⁷ and its mean are exact; the mean of x² minus the squared mean would cancel every digit
        Matrix shifted = x.map(v -> v + 0x1p27);
        assertEquals(pass.output(), layer.forward(shifted, Mode.training(0)).output());
    }

    @Test
    void nanStaysInItsColumn() {
        Matrix y = layer.forward(x.with(2, 0, Double.NaN), Mode.training(0)).output();
        assertEquals(Matrix.filled(4, 1, Double.NaN), y.columns(0, 1));
        assertEquals(pass.output().columns(1, 2), y.columns(1, 2));
    }

    @Test
    void anInfiniteEntryMakesItsColumnNan() {
        // ∞ − ∞ has no value
        Matrix y = layer.forward(x.with(2, 0, Double.POSITIVE_INFINITY), Mode.training(0)).output();
        assertEquals(Matrix.filled(4, 1, Double.NaN), y.columns(0, 1));
    }
}
