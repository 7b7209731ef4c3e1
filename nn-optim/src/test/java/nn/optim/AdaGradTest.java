package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code G ← G + g²}, {@code p ← p − η · g / (√G + ε)}, in numbers that do not round. */
class AdaGradTest {

    private final Only model = new Only(10);

    /** G = 9, 25, 169; g / (√G + 3) = 3/6, 4/8, 12/16; η = 4. */
    @Test
    void threeStepsByHand() {
        AdaGrad adaGrad = new AdaGrad(model, LearningRate.constant(4), 3);
        assertEquals(Matrix.rowOf(8), model.after(adaGrad, 3));
        assertEquals(Matrix.rowOf(6), model.after(adaGrad, 4));
        assertEquals(Matrix.rowOf(9), model.after(adaGrad, -12));
        assertEquals(Map.of("steps", Matrix.rowOf(3), "squares.p", Matrix.rowOf(169)), adaGrad.state());
    }

    /** A gradient as small as the usual ε halves the step: it stands outside of the root. */
    @Test
    void theUsualEpsilon() {
        // 1e-10 squared and its root are rounded
        assertEquals(9.5, model.after(new AdaGrad(model, 1), 1e-10).get(0, 0), 1e-14);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void anEpsilonOutOfRangeIsRefused(double epsilon) {
        Refused.with("AdaGrad: epsilon is in (0, ∞), not " + epsilon,
                () -> new AdaGrad(model, LearningRate.constant(1), epsilon));
    }

    @Test
    void itPrintsItsSettings() {
        assertEquals("AdaGrad(rate 0.5, epsilon 1.0E-10)", new AdaGrad(model, 0.5).toString());
    }
}
