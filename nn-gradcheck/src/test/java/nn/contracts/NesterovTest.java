package nn.contracts;

import nn.core.Layer;
import nn.optim.LearningRate;
import nn.optim.Nesterov;
import nn.optim.Optimizer;

class NesterovTest implements OptimizerContract {

    @Override
    public Optimizer optimizer(Layer model, LearningRate rate) {
        return new Nesterov(model, rate, 0.9);
    }
}
