package nn.contracts;

import nn.core.Layer;
import nn.optim.GradientDescent;
import nn.optim.LearningRate;
import nn.optim.Optimizer;

class GradientDescentTest implements OptimizerContract {

    @Override
    public Optimizer optimizer(Layer model, LearningRate rate) {
        return new GradientDescent(model, rate);
    }
}
