package nn.invariants;

import static nn.invariants.Rounding.abs;

import nn.core.Matrix;

/**
 * Rows that a layer has normalised by their own mean and variance, with the upstream gradient of x̂ and what the layer
 * made of it: where the paths through the mean and through the variance must lead.
 *
 * <p>In x̂ = (x − μ) / σ the rounding of x and μ is left over, up to 1 + |μ|/σ units in the last place of 1 or of x̂.
 * So x̂ counts as 1 + |x̂| in the sizes of terms, and every bound is multiplied by 1 + |μ|/σ.
 */
record StandardisedRows(double epsilon, Matrix x, Matrix dXHat, Matrix dx) {

    private Matrix centred() {
        return x.minusColumn(x.rowMeans());
    }

    private Matrix variance() {
        return centred().map(v -> v * v).rowMeans();
    }

    private Matrix deviation() {
        return variance().map(v -> Math.sqrt(v + epsilon));
    }

    private Matrix xHat() {
        return centred().timesColumn(deviation().map(d -> 1 / d));
    }

    private Matrix sizeOfXHat() {
        return xHat().map(v -> 1 + Math.abs(v));
    }

    /** The terms of the gradient of x̂, one for each path: |dx̂| + mean |dx̂| + |x̂| mean |dx̂ x̂|. */
    private Matrix paths() {
        Matrix throughVariance = sizeOfXHat().timesColumn(abs(dXHat).hadamard(sizeOfXHat()).rowMeans());
        return abs(dXHat).plusColumn(abs(dXHat).rowMeans()).plus(throughVariance);
    }

    private Matrix amplification() {
        return abs(x.rowMeans()).combine(deviation(), (m, d) -> 1 + m / d);
    }

    /** Fails where the path through the mean is dropped or divides by another count. */
    void assertThatTheGradientSumsToZero() {
        Matrix terms = paths().timesColumn(deviation().map(d -> 1 / d)).rowSums().hadamard(amplification());
        // D for each of the two means, D for the sum here, and nine for products, quotients and the root
        Rounding.assertZero(3 * x.columns() + 9, terms, dx.rowSums());
    }

    /**
     * {@code Σ (x − μ) · dx = ε / (σ² + ε) · Σ dx̂ · x̂}, which fails where the path through the variance is dropped or
     * divides by another count.
     */
    void assertThatTheGradientIsNearlyOrthogonal() {
        Matrix left = centred().hadamard(dx).rowSums();
        Matrix share = variance().map(v -> epsilon / (v + epsilon));
        Matrix right = dXHat.hadamard(xHat()).rowSums().hadamard(share);
        Matrix terms = sizeOfXHat().hadamard(paths()).rowSums().hadamard(amplification());
        // D for each of the mean, the variance, the two means of backward and the sum here, and thirteen for the rest
        Rounding.assertZero(5 * x.columns() + 13, terms, left.minus(right));
    }
}
