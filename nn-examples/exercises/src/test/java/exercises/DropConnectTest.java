package exercises;

import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.gradcheck.jqwik.LayerContract;

class DropConnectTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new DropConnect(columns, 3, random);
    }
}
