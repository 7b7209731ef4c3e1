package nn.contracts;

import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.gradcheck.jqwik.LayerContract;
import nn.layers.Dropout;

class DropoutOfNothingTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new Dropout(0);
    }
}
