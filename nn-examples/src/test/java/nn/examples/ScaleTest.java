package nn.examples;

import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.gradcheck.jqwik.LayerContract;

class ScaleTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new Scale(columns);
    }
}
