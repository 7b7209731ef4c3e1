package nn.contracts;

import nn.core.Layer;
import nn.optim.AdaGrad;
import nn.optim.LearningRate;
import nn.optim.Optimizer;

class AdaGradTest implements OptimizerContract {

    @Override
    public Optimizer optimizer(Layer model, LearningRate rate) {
        return new AdaGrad(model, rate, 1e-10);
    }
}
