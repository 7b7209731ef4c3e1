package nn.contracts;

import nn.core.Loss;
import nn.gradcheck.jqwik.LossContract;
import nn.layers.losses.Huber;

class HuberTest implements LossContract {

    @Override
    public Loss loss() {
        return new Huber(0.8);
    }
}
