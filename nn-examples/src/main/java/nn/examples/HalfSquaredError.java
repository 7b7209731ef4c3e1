package nn.examples;

import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Require;

/** Half the sum of squares: {@code L = Σ (prediction − target)² / 2}. Its gradient grows with the number of rows. */
record HalfSquaredError() implements Loss {

    @Override
    public double value(Matrix prediction, Matrix target) {
        Require.sameShape(this, prediction, target);
        Matrix error = prediction.minus(target);
        return error.hadamard(error).sum() / 2;
    }

    @Override
    public Matrix gradient(Matrix prediction, Matrix target) {
        Require.sameShape(this, prediction, target);
        // ∂L/∂prediction = prediction − target
        return prediction.minus(target);
    }
}
