package nn.contracts;

import nn.core.Layer;
import nn.optim.AdamW;
import nn.optim.LearningRate;
import nn.optim.Optimizer;

class AdamWTest implements StepLaws, RateLaws, MemoryLaws, IndependenceLaw, DecayLaw {

    @Override
    public double lambda() {
        return 0.3;
    }

    @Override
    public Optimizer optimizer(Layer model, LearningRate rate) {
        return new AdamW(model, rate, lambda());
    }
}
