package nn.golden;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.optim.GradientDescent;
import org.junit.jupiter.api.Test;

/** {@link GradientDescent} against PyTorch's SGD without momentum: six steps along given gradients. */
class GradientDescentGoldenTest {

    private final GoldenFile golden = GoldenFile.read("opt_sgd");

    /** A model that is nothing but its one parameter. */
    private record OneParameter(Parameter p) implements Layer {

        @Override
        public Pass forward(Matrix x, Mode mode) {
            throw new UnsupportedOperationException("the gradients are given");
        }

        @Override
        public Map<String, Parameter> parameters() {
            return Map.of("p", p);
        }
    }

    @Test
    void parameterAfterEachStep() {
        Parameter p = Parameter.of(golden.given("p0"));
        GradientDescent descent = new GradientDescent(new OneParameter(p), golden.option("lr"));
        for (int step = 1; step <= golden.option("steps"); step++) {
            descent.step(Gradients.withoutInput("given gradients").and(p, golden.given("g" + step)));
            golden.compare("p" + step, p.value());
        }
    }
}
