package nn.gradcheck;

import static nn.gradcheck.Samples.TRAINING;
import static nn.gradcheck.Samples.X;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.ModelState;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.RunningAverage;
import nn.layers.BatchNorm;
import org.junit.jupiter.api.Test;

/** A scale of 1 and a shift of 0 hide what is forgotten: the check does not look at a layer as it was born. */
class NewbornTest {

    private final GradientCheck check = new GradientCheck(42);

    /** y = γ ⊙ x / r, with a running average r, whose input gradient is what {@code slope} makes of γ and r. */
    private record Scaled(Parameter gamma, RunningAverage divisor, boolean gammaKept, boolean divisorKept)
            implements Layer {

        Scaled(boolean gammaKept, boolean divisorKept) {
            this(Parameter.of(Matrix.filled(1, 3, 1)), new RunningAverage(Matrix.filled(1, 3, 1), 0.1), gammaKept,
                    divisorKept);
        }

        @Override
        public Pass forward(Matrix x, Mode mode) {
            Matrix g = gamma.value();
            Matrix inverse = divisor.value().map(r -> 1 / r);
            Matrix ones = Matrix.filled(1, 3, 1);
            return new Pass(x.timesRow(g).timesRow(inverse), dy -> Gradients
                    .ofInput(dy.timesRow(gammaKept ? g : ones).timesRow(divisorKept ? inverse : ones))
                    .and(gamma, x.hadamard(dy).timesRow(inverse).columnSums()));
        }

        @Override
        public Map<String, Parameter> parameters() {
            return Map.of("gamma", gamma);
        }

        @Override
        public Map<String, RunningAverage> statistics() {
            return Map.of("divisor", divisor);
        }
    }

    @Test
    void aForgottenScaleShowsThoughItIsBornAsOne() {
        VariableReport input = check.check(new Scaled(false, true), X, Mode.inference()).variables().get(0);
        assertEquals(Verdict.WRONG, input.verdict());
        assertEquals("each column is the true one times a factor of its own: one for each feature is missing",
                input.hint());
    }

    @Test
    void aForgottenStatisticShowsThoughItIsBornAsOne() {
        assertEquals(Verdict.WRONG, check.check(new Scaled(true, false), X, Mode.inference()).verdict());
    }

    @Test
    void whatIsRightAgreesAndIsAsItWasAfterwards() {
        BatchNorm norm = new BatchNorm(3);
        ModelState before = ModelState.of(norm);
        for (Layer layer : new Layer[] {norm, new Scaled(true, true)}) {
            assertTrue(check.check(layer, X, TRAINING).passed());
            assertTrue(check.check(layer, X, Mode.inference()).passed());
        }
        assertEquals(before, ModelState.of(norm));
    }

    /** A temperature is born as 1 and is never negative: its logarithm is part of the output. */
    @Test
    void whatIsBornAsOneStaysPositive() {
        Parameter temperature = Parameter.of(Matrix.of(1, 1, 1));
        Layer logarithm = new Layer() {
            @Override
            public Pass forward(Matrix x, Mode mode) {
                double t = temperature.value().get(0, 0);
                return new Pass(x.map(v -> v + Math.log(t)),
                        dy -> Gradients.ofInput(dy).and(temperature, Matrix.of(1, 1, dy.sum() / t)));
            }

            @Override
            public Map<String, Parameter> parameters() {
                return Map.of("temperature", temperature);
            }
        };
        for (int seed = 0; seed < 20; seed++) {
            Report report = new GradientCheck(seed).check(logarithm, X, TRAINING);
            assertTrue(report.passed(), report.toString());
        }
    }
}
