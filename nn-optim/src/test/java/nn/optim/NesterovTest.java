package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code v ← μ · v + g}, {@code p ← p − η · (g + μ · v)}, in numbers that do not round. */
class NesterovTest {

    private final Only model = new Only(10);

    /** v = 8, 12, 2; g + v/2 = 12, 14, −3; η = 1/4. */
    @Test
    void threeStepsByHand() {
        Nesterov nesterov = new Nesterov(model, LearningRate.constant(0.25), 0.5);
        assertEquals(Matrix.rowOf(7), model.after(nesterov, 8));
        assertEquals(Matrix.rowOf(3.5), model.after(nesterov, 8));
        assertEquals(Matrix.rowOf(4.25), model.after(nesterov, -4));
        assertEquals(Map.of("steps", Matrix.rowOf(3), "velocity.p", Matrix.rowOf(2)), nesterov.state());
    }

    /**
     * The textbook's form: the gradient is taken at the point ahead, {@code q = p + μ · v}, then
     * {@code v ← μ · v − η · L′(q)} and {@code p ← p + v}. Here the parameter is q. L = 3/2 · p²; ten roundings a step.
     */
    @Test
    void theParameterIsThePointAhead() {
        Nesterov nesterov = new Nesterov(model, LearningRate.constant(0.1), 0.5);
        double p = 10;
        double v = 0;
        for (int step = 0; step < 10; step++) {
            v = 0.5 * v - 0.1 * 3 * (p + 0.5 * v);
            p += v;
            model.after(nesterov, 3 * model.p().value().get(0, 0));
            assertEquals(p + 0.5 * v, model.p().value().get(0, 0), 1e-13);
        }
    }

    @Test
    void withoutMomentumItIsGradientDescent() {
        Only other = new Only(10);
        assertEquals(other.after(new GradientDescent(other, 0.3), 3, -7, 11),
                model.after(new Nesterov(model, LearningRate.constant(0.3), 0), 3, -7, 11));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, -0.1, Double.NaN})
    void aMomentumOutOfRangeIsRefused(double momentum) {
        Refused.with("Nesterov: momentum is in [0, 1), not " + momentum,
                () -> new Nesterov(model, LearningRate.constant(1), momentum));
    }

    @Test
    void itPrintsItsSettings() {
        assertEquals("Nesterov(rate 0.5, momentum 0.9)", new Nesterov(model, 0.5).toString());
    }
}
