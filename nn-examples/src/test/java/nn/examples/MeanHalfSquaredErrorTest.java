package nn.examples;

import nn.core.Loss;
import nn.gradcheck.jqwik.LossContract;

class MeanHalfSquaredErrorTest implements LossContract {

    @Override
    public Loss loss() {
        return new MeanHalfSquaredError();
    }
}
