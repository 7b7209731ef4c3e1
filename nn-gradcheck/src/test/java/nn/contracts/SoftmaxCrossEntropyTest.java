package nn.contracts;

import java.util.random.RandomGenerator;
import nn.core.Loss;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LossContract;
import nn.layers.losses.OneHot;
import nn.layers.losses.SoftmaxCrossEntropy;

class SoftmaxCrossEntropyTest implements LossContract {

    @Override
    public Loss loss() {
        return new SoftmaxCrossEntropy();
    }

    /** Labels as they come, softened towards the uniform distribution by a random share. */
    @Override
    public Matrix target(Matrix prediction, RandomGenerator random) {
        int classes = prediction.columns();
        Matrix labels = OneHot.of(classes, random.ints(prediction.rows(), 0, classes).toArray());
        double softness = random.nextBoolean() ? 0 : random.nextDouble();
        return labels.map(t -> (1 - softness) * t + softness / classes);
    }
}
