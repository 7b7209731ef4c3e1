package nn.contracts;

import java.util.random.RandomGenerator;
import nn.core.Loss;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LossContract;
import nn.layers.losses.MultiClassHinge;

class MultiClassHingeTest implements LossContract {

    /** Scores differ by hundredths, so that this margin, half a hundredth more, is never just met: there is no kink. */
    @Override
    public Loss loss() {
        return new MultiClassHinge(1.005);
    }

    @Override
    public Matrix target(Matrix prediction, RandomGenerator random) {
        return ClassTargets.labels(prediction, random);
    }
}
