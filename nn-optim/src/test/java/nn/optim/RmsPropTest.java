package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code G ← α · G + (1 − α) · g²}, {@code p ← p − η · g / (√G + ε)}, in numbers that do not round. */
class RmsPropTest {

    private final Only model = new Only(10);

    /** α = 3/4: G = 0 + 4, 3 + 1; g / (√G + 2) = 4/4, 2/4; η = 2. */
    @Test
    void stepsByHand() {
        RmsProp rmsProp = new RmsProp(model, LearningRate.constant(2), 0.75, 2);
        assertEquals(Matrix.rowOf(8), model.after(rmsProp, 4));
        assertEquals(Matrix.rowOf(7), model.after(rmsProp, 2));
        assertEquals(Map.of("steps", Matrix.rowOf(2), "squares.p", Matrix.rowOf(4)), rmsProp.state());
    }

    /** The usual α is 0.99: the first step is ten times the rate. A gradient as small as ten ε halves it. */
    @Test
    void theUsualSettings() {
        assertEquals(9, model.after(new RmsProp(model, 0.1), 1e8).get(0, 0), 1e-14);
        assertEquals(8.5, model.after(new RmsProp(model, 0.1), 1e-7).get(0, 0), 1e-13);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, -0.1, Double.NaN})
    void anAlphaOutOfRangeIsRefused(double alpha) {
        Refused.with("RmsProp: alpha is in [0, 1), not " + alpha,
                () -> new RmsProp(model, LearningRate.constant(1), alpha, 1e-8));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void anEpsilonOutOfRangeIsRefused(double epsilon) {
        Refused.with("RmsProp: epsilon is in (0, ∞), not " + epsilon,
                () -> new RmsProp(model, LearningRate.constant(1), 0.9, epsilon));
    }

    @Test
    void itPrintsItsSettings() {
        assertEquals("RmsProp(rate 0.5, alpha 0.99, epsilon 1.0E-8)", new RmsProp(model, 0.5).toString());
    }
}
