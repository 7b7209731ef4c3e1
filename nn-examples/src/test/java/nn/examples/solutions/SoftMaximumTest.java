package nn.examples.solutions;

import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.gradcheck.jqwik.LayerContract;

/** An entry raises the mean by its weight, and by what its lead over the mean moves the weights. */
class SoftMaximumTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new SoftMaximum();
    }
}
