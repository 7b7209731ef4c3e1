package nn.contracts;

import nn.core.Layer;
import nn.optim.GradientDescent;
import nn.optim.LearningRate;
import nn.optim.Optimizer;
import nn.optim.WeightDecay;

/** λ = 0 is the rule alone. */
class WeightDecayOfNothingTest implements OptimizerContract {

    @Override
    public Optimizer optimizer(Layer model, LearningRate rate) {
        return WeightDecay.ofEverything(model, new GradientDescent(model, rate), rate, 0);
    }
}
