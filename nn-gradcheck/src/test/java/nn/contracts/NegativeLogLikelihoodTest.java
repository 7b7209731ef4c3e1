package nn.contracts;

import java.util.random.RandomGenerator;
import nn.core.Loss;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LossContract;
import nn.layers.losses.NegativeLogLikelihood;

class NegativeLogLikelihoodTest implements LossContract {

    @Override
    public Loss loss() {
        return new NegativeLogLikelihood();
    }

    @Override
    public Matrix target(Matrix prediction, RandomGenerator random) {
        return ClassTargets.softened(prediction, random);
    }
}
