package nn.gradcheck.jqwik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.Require;
import nn.core.Shape;
import org.junit.jupiter.api.Test;

/** A layer whose parameter must stay in a range says so in its contract. */
class ParameterInARangeTest {

    /** {@code y = x / τ} with a learned temperature, which must be positive. */
    static final class Temperature implements Layer {
        private final Parameter temperature = Parameter.withoutDecay(Matrix.of(1, 1, 1));

        @Override
        public Pass forward(Matrix x, Mode mode) {
            double t = temperature.value().get(0, 0);
            Require.that(t > 0, "Temperature(): must be positive, not %s", t);
            Matrix y = x.times(1 / t);
            return new Pass(y, dy -> Gradients.ofInput(dy.times(1 / t))
                    .and(temperature, Matrix.of(1, 1, -dy.hadamard(y).sum() / t)));
        }

        @Override
        public Map<String, Parameter> parameters() {
            return Named.of("temperature", temperature);
        }
    }

    static class AsUsual implements LayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new Temperature();
        }
    }

    static class Positive extends AsUsual {
        @Override
        public Matrix drawParameter(String name, Shape shape, RandomGenerator random) {
            return super.drawParameter(name, shape, random).map(Math::abs);
        }
    }

    @Test
    void drawnAsUsualItLeavesItsRange() {
        String message = ContractRun.of(AsUsual.class, "gradientsAgreeInTraining").failures()
                .get("gradientsAgreeInTraining");
        assertTrue(message.contains("Temperature(): must be positive, not -"), message);
    }

    @Test
    void drawnByItsOwnRuleItKeepsAllLaws() {
        assertEquals(Map.of(), ContractRun.of(Positive.class).failures());
    }
}
