package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Adam's averages, their corrections and its settings, in numbers that hardly round. */
class AdamTest {

    private final Only model = new Only(10);

    /**
     * β₁ = 1/2, β₂ = 3/4, g = 4, then 0. m = 2, 1 and m̂ = 4, 1 / (3/4); v = 4, 3 and v̂ = 16, 3 / (7/16). With ε = 4
     * and η = 2 the steps are 2 · 4 / 8 and 2 · 4/3 / (√(48/7) + 4).
     */
    @Test
    void twoStepsByHand() {
        Adam adam = new Adam(model, LearningRate.constant(2), 0.5, 0.75, 4);
        assertEquals(Matrix.rowOf(9), model.after(adam, 4));
        assertEquals(9 - 8.0 / 3 / (Math.sqrt(48.0 / 7) + 4), model.after(adam, 0).get(0, 0), 1e-14);
        assertEquals(Map.of("steps", Matrix.rowOf(2), "mean.p", Matrix.rowOf(1), "square.p", Matrix.rowOf(3)),
                adam.state());
    }

    /** After g = 1 comes −1: m = 0.09 − 0.1, v = 0.001999. A gradient as small as the usual ε halves the first step. */
    @Test
    void theUsualSettings() {
        assertEquals(9.5, model.after(new Adam(model, 1), 1e-8).get(0, 0), 1e-13);
        model.p().set(Matrix.rowOf(10));
        Adam adam = new Adam(model, LearningRate.constant(1));
        model.after(adam, 1);
        // v̂ = 1, up to rounding of 1 − β₂ᵗ; the ε in the denominators moves p by 1e-8 and less
        assertEquals(9 + 0.01 / 0.19, model.after(adam, -1).get(0, 0), 2e-8);
        assertEquals(-0.01, adam.state().get("mean.p").get(0, 0), 1e-16);
        assertEquals(0.001999, adam.state().get("square.p").get(0, 0), 1e-17);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, -0.1, Double.NaN})
    void aBetaOutOfRangeIsRefused(double beta) {
        Refused.with("Adam: beta1 is in [0, 1), not " + beta,
                () -> new Adam(model, LearningRate.constant(1), beta, 0.9, 1e-8));
        Refused.with("Adam: beta2 is in [0, 1), not " + beta,
                () -> new Adam(model, LearningRate.constant(1), 0.9, beta, 1e-8));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void anEpsilonOutOfRangeIsRefused(double epsilon) {
        Refused.with("Adam: epsilon is in (0, ∞), not " + epsilon,
                () -> new Adam(model, LearningRate.constant(1), 0.9, 0.9, epsilon));
    }

    @Test
    void itPrintsItsSettings() {
        assertEquals("Adam(rate 0.5, beta1 0.9, beta2 0.999, epsilon 1.0E-8)", new Adam(model, 0.5).toString());
    }
}
