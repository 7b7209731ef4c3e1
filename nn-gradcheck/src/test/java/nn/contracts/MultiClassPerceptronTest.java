package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Loss;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LossContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.losses.MultiClassHinge;

class MultiClassPerceptronTest implements LossContract {

    @Override
    public Loss loss() {
        return new MultiClassHinge(0);
    }

    /** No two scores of a row are equal, so that there is no kink. */
    @Override
    public Arbitrary<Matrix> predictions() {
        return Matrices.batches().map(x -> Matrix.generate(x.rows(), x.columns(), (i, j) -> x.get(i, j) + j / 1e3));
    }

    @Override
    public Matrix target(Matrix prediction, RandomGenerator random) {
        return ClassTargets.labels(prediction, random);
    }
}
