package nn.contracts;

import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.gradcheck.jqwik.LayerContract;
import nn.layers.PositionalEncoding;

/** One step of one to five columns: an odd one out has no partner. */
class PositionalEncodingOfOneStepTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new PositionalEncoding(1, columns);
    }
}
