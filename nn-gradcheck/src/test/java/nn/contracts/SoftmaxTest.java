package nn.contracts;

import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.gradcheck.jqwik.LayerContract;
import nn.layers.Softmax;

class SoftmaxTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new Softmax();
    }
}
