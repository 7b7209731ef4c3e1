package nn.invariants;

import static org.junit.jupiter.api.Assertions.fail;

import nn.core.Matrix;

/**
 * What rounding alone may do: n roundings in a row are off by at most n units relative to the sum of the absolute
 * values of the terms (Higham, <i>Accuracy and Stability of Numerical Algorithms</i>, section 3.1).
 */
final class Rounding {

    private static final double UNIT = 0x1p-53;

    private Rounding() {}

    /** Asserts that every entry is 0 but for so many roundings of terms of this size. */
    static void assertZero(int roundings, Matrix size, Matrix actual) {
        for (int i = 0; i < actual.rows(); i++) {
            for (int j = 0; j < actual.columns(); j++) {
                double allowed = roundings * UNIT * size.get(i, j);
                if (!(Math.abs(actual.get(i, j)) <= allowed)) {
                    fail("entry (%d, %d) is %s, and rounding explains %s"
                            .formatted(i, j, actual.get(i, j), allowed));
                }
            }
        }
    }

    static Matrix abs(Matrix x) {
        return x.map(Math::abs);
    }
}
