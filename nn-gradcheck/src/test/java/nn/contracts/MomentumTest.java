package nn.contracts;

import nn.core.Layer;
import nn.optim.LearningRate;
import nn.optim.Momentum;
import nn.optim.Optimizer;

class MomentumTest implements OptimizerContract {

    @Override
    public Optimizer optimizer(Layer model, LearningRate rate) {
        return new Momentum(model, rate, 0.9);
    }
}
