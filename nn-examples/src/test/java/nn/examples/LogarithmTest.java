package nn.examples;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Pass;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;

/** The contract of a layer that does not take every number: {@code y = ln x} wants positive ones. */
class LogarithmTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return (x, mode) -> new Pass(x.map(Math::log), dy -> Gradients.ofInput(dy.combine(x, (d, v) -> d / v)));
    }

    /** Half steps of a hundredth, without their signs: never 0. */
    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.batches().map(x -> x.map(Math::abs));
    }
}
