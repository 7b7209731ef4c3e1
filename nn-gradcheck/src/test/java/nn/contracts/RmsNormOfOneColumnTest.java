package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.RmsNorm;

/** One column: x̂ is nearly the sign of x, and only ε keeps the input gradients from being zeros. */
class RmsNormOfOneColumnTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new RmsNorm(columns);
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.batches().columns(1, 1);
    }
}
