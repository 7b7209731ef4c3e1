package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code v ← μ · v + g}, {@code p ← p − η · v}, in numbers that do not round. */
class MomentumTest {

    private final Only model = new Only(10);

    /** v = 8, 4 + 8, 6 − 4; η = 1/4. */
    @Test
    void threeStepsByHand() {
        Momentum momentum = new Momentum(model, LearningRate.constant(0.25), 0.5);
        assertEquals(Matrix.rowOf(8), model.after(momentum, 8));
        assertEquals(Matrix.rowOf(5), model.after(momentum, 8));
        assertEquals(Matrix.rowOf(4.5), model.after(momentum, -4));
        assertEquals(Map.of("steps", Matrix.rowOf(3), "velocity.p", Matrix.rowOf(2)), momentum.state());
    }

    /** Along a constant slope the velocity becomes 1 / (1 − μ) slopes: ten, for the usual μ. */
    @Test
    void theUsualMomentumIsTenfoldInTheEnd() {
        Momentum momentum = new Momentum(model, 0.1);
        double before = model.p().value().get(0, 0);
        for (int step = 0; step < 400; step++) {
            before = model.p().value().get(0, 0);
            model.after(momentum, 1);
        }
        // 0.9⁴⁰⁰ = 5e-19 is missing; each value near −390 is rounded to 3e-14
        assertEquals(1, before - model.p().value().get(0, 0), 1e-13);
    }

    @Test
    void withoutMomentumItIsGradientDescent() {
        Only other = new Only(10);
        assertEquals(other.after(new GradientDescent(other, 0.3), 3, -7, 11),
                model.after(new Momentum(model, LearningRate.constant(0.3), 0), 3, -7, 11));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, -0.1, Double.NaN})
    void aMomentumOutOfRangeIsRefused(double momentum) {
        Refused.with("Momentum: momentum is in [0, 1), not " + momentum,
                () -> new Momentum(model, LearningRate.constant(1), momentum));
    }

    @Test
    void itPrintsItsSettings() {
        assertEquals("Momentum(rate 0.5, momentum 0.9)", new Momentum(model, 0.5).toString());
    }
}
