package nn.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import nn.core.Matrix;
import org.junit.jupiter.api.function.Executable;

/** What the tests of this module expect of matrices and of refusals. */
public final class Expect {

    /**
     * For numbers that went through exp, log or tanh, whose last bit differs between JDKs: a handful of roundings of
     * numbers around 1 stay far below it, a wrong formula does not.
     */
    public static final double AFTER_EXP = 1e-11;

    private Expect() {}

    /** The same shape, and every entry within the tolerance. */
    public static void close(Matrix expected, Matrix got, double tolerance) {
        assertEquals(expected.shape(), got.shape());
        assertArrayEquals(expected.toArray(), got.toArray(), tolerance);
    }

    /** An IllegalArgumentException with exactly this message. */
    public static void refusal(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
