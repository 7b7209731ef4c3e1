package nn.contracts;

import nn.core.Layer;
import nn.core.Parameter;
import nn.optim.GradientDescent;
import nn.optim.LearningRate;
import nn.optim.Optimizer;
import nn.optim.WeightDecay;

class WeightDecayOfEverythingTest implements StepLaws, RateLaws, MemoryLaws, IndependenceLaw, DecayLaw {

    @Override
    public double lambda() {
        return 0.3;
    }

    @Override
    public boolean decays(Parameter p) {
        return true;
    }

    @Override
    public Optimizer optimizer(Layer model, LearningRate rate) {
        return WeightDecay.ofEverything(model, new GradientDescent(model, rate), rate, lambda());
    }
}
