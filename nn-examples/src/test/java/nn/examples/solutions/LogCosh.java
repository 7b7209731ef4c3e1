package nn.examples.solutions;

import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Require;

/**
 * The mean of {@code log cosh e} over all entries, with {@code e = prediction − target}: about e²/2 for a small error
 * and |e| − log 2 for a large one, as Huber with δ = 1 has it (but |e| − 1/2), and without a seam.
 */
final class LogCosh implements Loss {

    @Override
    public double value(Matrix prediction, Matrix target) {
        Require.sameShape(this, prediction, target);
        return prediction.minus(target).map(LogCosh::cost).sum() / prediction.shape().entries();
    }

    private static double cost(double error) {
        double e = Math.abs(error);
        // log cosh e = |e| + log(1 + exp(−2|e|)) − log 2, and no exponent is positive
        return e + Math.log1p(Math.exp(-2 * e)) - Math.log(2);
    }

    @Override
    public Matrix gradient(Matrix prediction, Matrix target) {
        Require.sameShape(this, prediction, target);
        // ∂L/∂prediction = tanh(e) / n
        return prediction.minus(target).map(Math::tanh).times(1.0 / prediction.shape().entries());
    }

    @Override
    public String toString() {
        return "LogCosh()";
    }
}
