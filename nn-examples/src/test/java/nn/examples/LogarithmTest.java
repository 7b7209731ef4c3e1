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

    /** From 0.5 to 5.5: the check moves an entry by an eighth of their spread, and stays among the positive numbers. */
    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.batches().map(x -> x.map(v -> v + 3));
    }
}
