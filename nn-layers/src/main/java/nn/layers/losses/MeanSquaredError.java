package nn.layers.losses;

import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Require;

/**
 * The mean squared error: {@code L = Σ (prediction − target)² / n}, over all n entries, without a factor 1/2.
 *
 * <p>Others divide by the rows, or by twice the rows, and so have other gradients and want other learning rates.
 *
 * <p>Source: Bishop, <i>Pattern Recognition and Machine Learning</i>, 2006, equation 1.2, which is half the sum and not
 * the mean.
 */
public final class MeanSquaredError implements Loss {

    /** There is nothing to set. */
    public MeanSquaredError() {}

    @Override
    public double value(Matrix prediction, Matrix target) {
        Require.sameShape(this, prediction, target);
        Matrix error = prediction.minus(target);
        return error.hadamard(error).sum() / prediction.shape().entries();
    }

    @Override
    public Matrix gradient(Matrix prediction, Matrix target) {
        Require.sameShape(this, prediction, target);
        // ∂L/∂prediction = 2 (prediction − target) / n
        return prediction.minus(target).times(2.0 / prediction.shape().entries());
    }

    @Override
    public String toString() {
        return "MeanSquaredError()";
    }
}
