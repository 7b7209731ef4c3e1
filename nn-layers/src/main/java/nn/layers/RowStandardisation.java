package nn.layers;

import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Pass;

/**
 * The step that layer and group normalisation share: {@code x̂ = (x − μ) / √(σ² + ε)}, with the mean μ and the biased
 * variance σ² of each row by itself. The variance takes two passes over the row, so that a large mean cancels nothing.
 */
final class RowStandardisation {

    private RowStandardisation() {}

    /** The pass from x to x̂. */
    static Pass forward(Matrix x, double epsilon) {
        // μ = mean of x
        Matrix centred = x.minusColumn(x.rowMeans());
        // σ² = mean of (x − μ)²
        Matrix variance = centred.hadamard(centred).rowMeans();
        // 1 / √(σ² + ε)
        Matrix inverseDeviation = variance.map(v -> 1 / Math.sqrt(v + epsilon));
        Matrix xHat = centred.timesColumn(inverseDeviation);
        return new Pass(xHat, dXHat -> backward(xHat, inverseDeviation, dXHat));
    }

    private static Gradients backward(Matrix xHat, Matrix inverseDeviation, Matrix dXHat) {
        // ∂L/∂x = (∂L/∂x̂ − mean of (∂L/∂x̂) − x̂ ⊙ mean of (∂L/∂x̂ ⊙ x̂)) / √(σ² + ε):
        // the paths through x̂, through μ and through σ², added and simplified
        Matrix throughVariance = xHat.timesColumn(dXHat.hadamard(xHat).rowMeans());
        Matrix paths = dXHat.minusColumn(dXHat.rowMeans()).minus(throughVariance);
        return Gradients.ofInput(paths.timesColumn(inverseDeviation));
    }
}
