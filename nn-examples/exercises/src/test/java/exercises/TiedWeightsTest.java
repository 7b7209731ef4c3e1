package exercises;

import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.gradcheck.jqwik.LayerContract;

class TiedWeightsTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new TiedWeights(columns, 2, random);
    }
}
