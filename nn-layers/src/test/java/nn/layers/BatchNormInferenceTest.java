package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.BatchNorm.RunningVariance;
import org.junit.jupiter.api.Test;

/** Batch normalisation in inference by hand: with a running variance of 5 and ε = 11 the divisor is √16 = 4. */
class BatchNormInferenceTest {

    private final BatchNorm layer = layer();
    private final Pass pass = layer.forward(Matrix.rowOf(3, 6), Mode.inference());
    private final Gradients gradients = pass.backward(Matrix.rowOf(10, 100));

    private static BatchNorm layer() {
        BatchNorm layer = new BatchNorm(2, 11, 0.1, RunningVariance.UNBIASED);
        layer.parameters().get("gamma").set(Matrix.rowOf(2, -1));
        layer.parameters().get("beta").set(Matrix.rowOf(10, 20));
        layer.statistics().get("runningMean").set(Matrix.rowOf(1, 2));
        layer.statistics().get("runningVariance").set(Matrix.rowOf(5, 5));
        return layer;
    }

    @Test
    void aSingleRowIsNormalisedByTheRunningAverages() {
        // x̂ = [2/4, 4/4]
        assertEquals(Matrix.rowOf(2 * 0.5 + 10, -1 * 1 + 20), pass.output());
    }

    @Test
    void theRunningAveragesAreConstantsToTheInputGradient() {
        assertEquals(Matrix.rowOf(10 * 2 / 4.0, 100 * -1 / 4.0), gradients.input());
    }

    @Test
    void theGammaGradientIsUpstreamTimesNormalised() {
        assertEquals(Matrix.rowOf(5, 100), gradients.of(layer.parameters().get("gamma")));
    }

    @Test
    void theBetaGradientIsTheUpstreamGradient() {
        assertEquals(Matrix.rowOf(10, 100), gradients.of(layer.parameters().get("beta")));
    }

    @Test
    void theRunningAveragesStayAsTheyAre() {
        layer.forward(Matrix.of(2, 2, 50, 60, 70, 80), Mode.inference());
        assertEquals(Matrix.rowOf(1, 2), layer.statistics().get("runningMean").value());
        assertEquals(Matrix.rowOf(5, 5), layer.statistics().get("runningVariance").value());
    }

    @Test
    void theWayBackOutlivesLaterTraining() {
        layer.forward(Matrix.of(2, 2, 50, 60, 70, 80), Mode.training(0));
        layer.parameters().get("gamma").set(Matrix.rowOf(7, 7));
        assertEquals(Matrix.rowOf(5, -25), pass.backward(Matrix.rowOf(10, 100)).input());
    }

    @Test
    void nanAndInfinityStayInTheirEntries() {
        Matrix x = Matrix.of(2, 2, Double.NaN, 6, 3, Double.POSITIVE_INFINITY);
        Matrix y = layer.forward(x, Mode.inference()).output();
        assertEquals(Matrix.of(2, 2, Double.NaN, 19, 11, Double.NEGATIVE_INFINITY), y);
    }

    @Test
    void beforeAnyTrainingOnlyEpsilonIsSeen() {
        // Running mean 0, running variance 1, γ = 1, β = 0: y = x / √(1 + ε)
        BatchNorm fresh = new BatchNorm(1, 3, 0.1, RunningVariance.UNBIASED);
        assertEquals(Matrix.rowOf(2.5), fresh.forward(Matrix.rowOf(5), Mode.inference()).output());
    }
}
