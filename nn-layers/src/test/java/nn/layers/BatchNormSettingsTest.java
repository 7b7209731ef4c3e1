package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.BatchNorm.RunningVariance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What batch normalisation shows of itself, and what it refuses. */
class BatchNormSettingsTest {

    private final BatchNorm layer = new BatchNorm(2);

    @Test
    void gammaComesBeforeBeta() {
        assertEquals(List.of("gamma", "beta"), List.copyOf(layer.parameters().keySet()));
    }

    @Test
    void gammaStartsAtOneAndBetaAtZero() {
        assertEquals(Matrix.rowOf(1, 1), layer.parameters().get("gamma").value());
        assertEquals(Matrix.rowOf(0, 0), layer.parameters().get("beta").value());
    }

    @Test
    void weightDecayIsForNeitherParameter() {
        assertFalse(layer.parameters().get("gamma").decays());
        assertFalse(layer.parameters().get("beta").decays());
    }

    @Test
    void runningMeanComesBeforeRunningVariance() {
        assertEquals(List.of("runningMean", "runningVariance"), List.copyOf(layer.statistics().keySet()));
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("BatchNorm(2)", layer.toString());
    }

    @Test
    void settingsThatAreNotTheUsualArePrinted() {
        assertEquals("BatchNorm(2, 1.0E-4, 0.2, BIASED)",
                new BatchNorm(2, 1e-4, 0.2, RunningVariance.BIASED).toString());
    }

    @Test
    void oneUnusualSettingIsEnoughToPrintThemAll() {
        assertEquals("BatchNorm(2, 1.0E-4, 0.1, UNBIASED)",
                new BatchNorm(2, 1e-4, 0.1, RunningVariance.UNBIASED).toString());
        assertEquals("BatchNorm(2, 1.0E-5, 0.2, UNBIASED)",
                new BatchNorm(2, 1e-5, 0.2, RunningVariance.UNBIASED).toString());
        assertEquals("BatchNorm(2, 1.0E-5, 0.1, BIASED)",
                new BatchNorm(2, 1e-5, 0.1, RunningVariance.BIASED).toString());
    }

    @Test
    void trainingOnASingleRowIsRefusedWithAdvice() {
        Expect.refusal("BatchNorm(2) cannot train on a single row, whose variance is 0: use batches of two rows or more"
                + " (Batches can drop or join a last batch that is too small), or inference mode",
                () -> layer.forward(Matrix.rowOf(1, 2), Mode.training(0)));
    }

    @Test
    void aRefusedRowIsNotTakenIn() {
        assertThrows(IllegalArgumentException.class, () -> layer.forward(Matrix.rowOf(1, 2), Mode.training(0)));
        assertEquals(Matrix.rowOf(0, 0), layer.statistics().get("runningMean").value());
        assertEquals(Matrix.rowOf(1, 1), layer.statistics().get("runningVariance").value());
    }

    @Test
    void anInputOfOtherWidthIsRefusedInEitherMode() {
        String message = "BatchNorm(2) needs an input with 2 columns, not 4 x 3";
        Expect.refusal(message, () -> layer.forward(Matrix.zeros(4, 3), Mode.training(0)));
        Expect.refusal(message, () -> layer.forward(Matrix.zeros(4, 3), Mode.inference()));
    }

    @Test
    void anUpstreamGradientOfOtherShapeIsRefused() {
        Pass pass = layer.forward(Matrix.zeros(4, 2), Mode.training(0));
        Expect.refusal("backward: the upstream gradient is 3 x 2, but the output is 4 x 2",
                () -> pass.backward(Matrix.zeros(3, 2)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1e-5, Double.NaN, Double.POSITIVE_INFINITY})
    void anEpsilonOutOfRangeIsRefused(double epsilon) {
        Expect.refusal("BatchNorm: epsilon is in (0, ∞), not " + epsilon,
                () -> new BatchNorm(2, epsilon, 0.1, RunningVariance.UNBIASED));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
    void aMomentumThatIsNoWeightIsRefused(double momentum) {
        Expect.refusal("momentum, the weight of the new value, is in (0, 1], not " + momentum,
                () -> new BatchNorm(2, 1e-5, momentum, RunningVariance.UNBIASED));
    }

    @Test
    void featuresAndConventionAreNeeded() {
        String message = assertThrows(IllegalArgumentException.class, () -> new BatchNorm(0)).getMessage();
        assertEquals("BatchNorm: there is at least one feature, not 0", message);
        assertThrows(NullPointerException.class, () -> new BatchNorm(2, 1e-5, 0.1, null));
    }
}
