package nn.examples;

import nn.core.Loss;
import nn.gradcheck.jqwik.LossContract;

class RootMeanSquaredErrorTest implements LossContract {

    @Override
    public Loss loss() {
        return new RootMeanSquaredError();
    }
}
