package nn.contracts;

import nn.core.Layer;
import nn.optim.LearningRate;
import nn.optim.Optimizer;
import nn.optim.RmsProp;

class RmsPropTest implements OptimizerContract {

    @Override
    public Optimizer optimizer(Layer model, LearningRate rate) {
        return new RmsProp(model, rate, 0.99, 1e-8);
    }
}
