package nn.contracts;

import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.gradcheck.jqwik.LayerContract;
import nn.layers.Dense;

class DenseTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new Dense(columns, 1 + random.nextInt(5), random);
    }
}
