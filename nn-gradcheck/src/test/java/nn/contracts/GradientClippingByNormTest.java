package nn.contracts;

import nn.core.Layer;
import nn.optim.GradientClipping;
import nn.optim.LearningRate;
import nn.optim.Momentum;
import nn.optim.Optimizer;

/** All gradients that are drawn are longer than the limit; each parameter's step depends on the others' gradients. */
class GradientClippingByNormTest implements StepLaws, RateLaws, MemoryLaws, DescentLaws {

    @Override
    public Optimizer optimizer(Layer model, LearningRate rate) {
        return GradientClipping.byNorm(model, new Momentum(model, rate, 0.9), 1);
    }
}
