package nn.contracts;

import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.gradcheck.jqwik.LayerContract;
import nn.layers.Dense;
import nn.layers.Residual;
import nn.layers.Sequential;
import nn.layers.Tanh;

class ResidualTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new Residual(new Sequential(new Dense(columns, columns, random), new Tanh()));
    }
}
