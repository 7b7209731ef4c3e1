package nn.contracts;

import nn.core.Layer;
import nn.optim.Adam;
import nn.optim.LearningRate;
import nn.optim.Optimizer;

class AdamTest implements OptimizerContract, UnitStepLaw {

    @Override
    public Optimizer optimizer(Layer model, LearningRate rate) {
        return new Adam(model, rate);
    }
}
