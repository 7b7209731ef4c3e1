package nn.examples.symbolic;

import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.gradcheck.jqwik.LayerContract;

/** It ignores its input, and sends nothing back. */
class NumberGateTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new NumberGate(random.nextGaussian());
    }
}
