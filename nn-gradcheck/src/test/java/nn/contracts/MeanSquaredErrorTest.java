package nn.contracts;

import nn.core.Loss;
import nn.gradcheck.jqwik.LossContract;
import nn.layers.losses.MeanSquaredError;

class MeanSquaredErrorTest implements LossContract {

    @Override
    public Loss loss() {
        return new MeanSquaredError();
    }
}
