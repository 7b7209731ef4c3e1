package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.Tanh;

class TanhTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new Tanh();
    }

    /** Up to ±5: at ±10 the slope is 8e-9, and alone it drowns in the rounding of an output of 1. */
    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.batches().map(x -> x.times(2));
    }
}
