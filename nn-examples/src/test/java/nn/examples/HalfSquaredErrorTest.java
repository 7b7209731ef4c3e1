package nn.examples;

import nn.core.Loss;
import nn.gradcheck.jqwik.LossContract;

class HalfSquaredErrorTest implements LossContract {

    @Override
    public Loss loss() {
        return new HalfSquaredError();
    }
}
