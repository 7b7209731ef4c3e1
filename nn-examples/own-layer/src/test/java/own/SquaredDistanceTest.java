package own;

import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.gradcheck.jqwik.LayerContract;

class SquaredDistanceTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new SquaredDistance(columns);
    }
}
