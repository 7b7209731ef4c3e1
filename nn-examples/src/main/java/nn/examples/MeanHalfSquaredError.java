package nn.examples;

import nn.core.Loss;
import nn.core.Matrix;

/** Half the sum of squares over the number of rows: {@code L = Σ (prediction − target)² / 2N}. */
record MeanHalfSquaredError() implements Loss {

    private static final Loss SUM = new HalfSquaredError();

    @Override
    public double value(Matrix prediction, Matrix target) {
        return SUM.value(prediction, target) / prediction.rows();
    }

    @Override
    public Matrix gradient(Matrix prediction, Matrix target) {
        // ∂L/∂prediction = (prediction − target) / N
        return SUM.gradient(prediction, target).times(1.0 / prediction.rows());
    }
}
