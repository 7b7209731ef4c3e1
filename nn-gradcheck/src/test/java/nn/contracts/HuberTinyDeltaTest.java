package nn.contracts;

import nn.core.Loss;
import nn.gradcheck.jqwik.LossContract;
import nn.layers.losses.Huber;

class HuberTinyDeltaTest implements LossContract {

    /** All but the absolute error. */
    @Override
    public Loss loss() {
        return new Huber(1e-12);
    }
}
