package nn.examples;

import nn.core.Loss;
import nn.core.Matrix;
import nn.layers.losses.MeanSquaredError;

/**
 * The root of the mean square: {@code L = √(Σ (prediction − target)² / n)}, over all n entries. Where the error is 0 it
 * has a kink; the slope there is taken to be 0.
 */
record RootMeanSquaredError() implements Loss {

    private static final Loss SQUARE = new MeanSquaredError();

    @Override
    public double value(Matrix prediction, Matrix target) {
        return Math.sqrt(SQUARE.value(prediction, target));
    }

    @Override
    public Matrix gradient(Matrix prediction, Matrix target) {
        double root = value(prediction, target);
        // ∂L/∂prediction = ∂L²/∂prediction / 2L
        double factor = root == 0 ? 0 : 1 / (2 * root);
        return SQUARE.gradient(prediction, target).times(factor);
    }
}
