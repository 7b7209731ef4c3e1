package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Loss;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LossContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.losses.SoftmaxCrossEntropy;

class SaturatedCrossEntropyTest implements LossContract {

    /** Nearly all of the target is uniform. */
    @Override
    public Loss loss() {
        return new SoftmaxCrossEntropy(0.999);
    }

    /** Logits up to ±1000: every probability is 0 or 1 in all its digits. */
    @Override
    public Arbitrary<Matrix> predictions() {
        return Matrices.batches().map(x -> x.times(400));
    }

    @Override
    public Matrix target(Matrix prediction, RandomGenerator random) {
        return ClassTargets.softened(prediction, random);
    }
}
