package nn.contracts;

import nn.core.Layer;
import nn.optim.LearningRate;
import nn.optim.Momentum;
import nn.optim.Optimizer;
import nn.optim.WeightDecay;

class WeightDecayTest implements StepLaws, RateLaws, MemoryLaws, IndependenceLaw, DecayLaw {

    @Override
    public double lambda() {
        return 0.3;
    }

    @Override
    public Optimizer optimizer(Layer model, LearningRate rate) {
        return new WeightDecay(model, new Momentum(model, rate, 0.9), rate, lambda());
    }
}
