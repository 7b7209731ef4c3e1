package nn.rivals;

import nn.core.Matrix;

/** {@code |actual − reference| ≤ absolute + relative · |reference|}, as NumPy's and PyTorch's allclose say it. */
record Tolerance(double absolute, double relative) {

    boolean allows(double actual, double reference) {
        return Math.abs(actual - reference) <= absolute + relative * Math.abs(reference);
    }

    boolean allows(Matrix actual, Matrix reference) {
        return actual.combine(reference, (a, r) -> allows(a, r) ? 0 : 1).sum() == 0;
    }
}
