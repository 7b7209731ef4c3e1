package nn.examples.solutions;

import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.gradcheck.jqwik.LayerContract;

/** The weight gets a gradient from each place where it stands, and the two are added. */
class TiedWeightsTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new TiedWeights(columns, 2, random);
    }
}
