package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.LayerNorm;

/** One column, where x̂ is 0, and two, where it is nearly ±1: the input gradients are zeros, or nearly so. */
class LayerNormOfFewColumnsTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new LayerNorm(columns);
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.batches().columns(1, 2);
    }
}
