package nn.examples.mistakes;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/**
 * The middle of batch normalisation, {@code x̂ = (x − μ) / √(σ² + ε)}, with a variance that is divided by N − 1 where
 * the paper divides by N. Forward and backward share the mistake, and agree.
 */
final class StandardisedBySampleVariance implements Layer {

    private static final double EPSILON = 1e-5;

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return Messages.of(new StandardisedBySampleVariance(), 4, 2);
    }

    /** The column (1, 3): its mean is 2, its variance 1. */
    static String knownAnswer() {
        Matrix x = Matrix.columnOf(1, 3);
        return "x = " + x + ", y = " + new StandardisedBySampleVariance().forward(x, Mode.inference()).output();
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        double n = x.rows();
        Matrix centred = x.minusRow(x.columnMeans());
        // wrong: σ² is divided by N
        Matrix variance = centred.hadamard(centred).columnSums().times(1 / (n - 1));
        Matrix inverseDeviation = variance.map(v -> 1 / Math.sqrt(v + EPSILON));
        Matrix xHat = centred.timesRow(inverseDeviation);
        return new Pass(xHat, dy -> backward(n, xHat, inverseDeviation, dy));
    }

    private Gradients backward(double n, Matrix xHat, Matrix inverseDeviation, Matrix dy) {
        // the derivative of what forward computes, N − 1 and all
        Matrix throughVariance = xHat.timesRow(dy.hadamard(xHat).columnSums().times(1 / (n - 1)));
        return Gradients.ofInput(dy.minusRow(dy.columnMeans()).minus(throughVariance).timesRow(inverseDeviation));
    }

    @Override
    public String toString() {
        return "StandardisedBySampleVariance()";
    }
}
