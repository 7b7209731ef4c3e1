package nn.contracts;

import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.gradcheck.jqwik.LayerContract;
import nn.layers.Dense;
import nn.layers.Dropout;
import nn.layers.Sequential;
import nn.layers.Tanh;

class SequentialTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new Sequential(new Dense(columns, 4, random), new Dropout(0.2), new Tanh(), new Dense(4, 2, random));
    }
}
