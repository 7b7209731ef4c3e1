package nn.examples.symbolic;

import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.gradcheck.jqwik.LayerContract;

/** Sine, cosine and exponential function. */
class FunctionGateTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new FunctionGate(Function.Name.values()[random.nextInt(3)]);
    }
}
