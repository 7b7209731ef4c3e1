package nn.contracts;

import java.util.random.RandomGenerator;
import nn.core.Loss;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LossContract;
import nn.layers.losses.SoftmaxCrossEntropy;

class SoftmaxCrossEntropyTest implements LossContract {

    @Override
    public Loss loss() {
        return new SoftmaxCrossEntropy();
    }

    @Override
    public Matrix target(Matrix prediction, RandomGenerator random) {
        return ClassTargets.softened(prediction, random);
    }
}
