package nn.core;

import static org.junit.jupiter.api.Assertions.fail;

/**
 * What rounding alone may do. A sum of n products, in whatever order, with or without fused operations, is off by at
 * most {@code γ(n) · Σ|aₖ||bₖ|} (Higham, <i>Accuracy and Stability of Numerical Algorithms</i>, section 3.1), and the
 * roundings of several steps add up inside γ. Two computations of one value may differ by both their bounds.
 */
final class Rounding {

    private static final double UNIT = 0x1p-53;

    private Rounding() {}

    /** The bound on n roundings in a row, relative to the sum of absolute values. */
    static double gamma(int n) {
        return n * UNIT / (1 - n * UNIT);
    }

    /**
     * Asserts that entries differ by so many roundings at most, relative to the magnitudes. Two more roundings pay for
     * those in the magnitudes and in the difference.
     */
    static void assertEqualUpTo(int roundings, Matrix magnitude, Matrix expected, Matrix actual) {
        Matrix bound = magnitude.times(gamma(roundings + 2));
        Matrix excess = Matrices.abs(expected.minus(actual)).minus(bound);
        for (int i = 0; i < excess.rows(); i++) {
            for (int j = 0; j < excess.columns(); j++) {
                if (!(excess.get(i, j) <= 0)) {
                    fail("entry (%d, %d): expected %s but was %s, and rounding explains only %s"
                            .formatted(i, j, expected.get(i, j), actual.get(i, j), bound.get(i, j)));
                }
            }
        }
    }
}
