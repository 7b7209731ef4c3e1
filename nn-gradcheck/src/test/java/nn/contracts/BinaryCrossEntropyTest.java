package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Loss;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LossContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.losses.BinaryCrossEntropy;

class BinaryCrossEntropyTest implements LossContract {

    @Override
    public Loss loss() {
        return new BinaryCrossEntropy();
    }

    @Override
    public Arbitrary<Matrix> predictions() {
        return Matrices.ofTwoSizes();
    }

    /** No, yes, and anything between. */
    @Override
    public Matrix target(Matrix prediction, RandomGenerator random) {
        return prediction.map(x -> Math.min(Math.max(2 * random.nextDouble() - 0.5, 0), 1));
    }
}
