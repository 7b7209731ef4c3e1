package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.Softplus;

class SoftplusTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new Softplus();
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.ofTwoSizes();
    }
}
