package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.Silu;

class SiluTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new Silu();
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.ofTwoSizes();
    }
}
