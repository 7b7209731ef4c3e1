package nn.optim;

import nn.core.Matrix;

/** The length of a matrix read as one vector. */
final class Norm {

    private Norm() {}

    /** {@code √Σ xᵢⱼ²}, without overflow or underflow of the squares; NaN if an entry is. */
    static double euclidean(Matrix x) {
        double largest = x.maxAbs();
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        Matrix scaled = x.map(v -> v / largest);
        return largest * Math.sqrt(scaled.hadamard(scaled).sum());
    }
}
