package nn.contracts;

import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.gradcheck.jqwik.LayerContract;
import nn.layers.LastStep;

/** The only step, of one to five columns: the layer is the identity. */
class LastStepOfOneStepTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new LastStep(columns);
    }
}
