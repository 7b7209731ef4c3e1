package nn.contracts;

import nn.core.Layer;
import nn.optim.GradientClipping;
import nn.optim.LearningRate;
import nn.optim.Momentum;
import nn.optim.Optimizer;

/** The limit, 1, lies among the gradients that are drawn. */
class GradientClippingByValueTest implements OptimizerContract {

    @Override
    public Optimizer optimizer(Layer model, LearningRate rate) {
        return GradientClipping.byValue(model, new Momentum(model, rate, 0.9), 1);
    }
}
