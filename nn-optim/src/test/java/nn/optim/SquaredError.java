package nn.optim;

import nn.core.Loss;
import nn.core.Matrix;

/** A loss for tests: the mean, over rows, of the squared distance. */
record SquaredError() implements Loss {

    @Override
    public double value(Matrix prediction, Matrix target) {
        Matrix error = prediction.minus(target);
        return error.hadamard(error).sum() / error.rows();
    }

    @Override
    public Matrix gradient(Matrix prediction, Matrix target) {
        return prediction.minus(target).times(2.0 / prediction.rows());
    }
}
