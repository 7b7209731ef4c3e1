package nn.contracts;

import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.gradcheck.jqwik.LayerContract;
import nn.layers.PositionalEncoding;

/** One to five steps of one column. */
class PositionalEncodingTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new PositionalEncoding(columns, 1);
    }
}
