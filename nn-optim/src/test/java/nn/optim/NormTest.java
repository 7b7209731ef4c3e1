package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import org.junit.jupiter.api.Test;

class NormTest {

    @Test
    void pythagoras() {
        assertEquals(5, Norm.euclidean(Matrix.rowOf(3, -4)), 5 * 0x1p-52);
        assertEquals(2, Norm.euclidean(Matrix.of(2, 2, 1, 1, -1, -1)));
        assertEquals(0, Norm.euclidean(Matrix.zeros(2, 1)));
    }

    /** The squares would be infinite or 0. */
    @Test
    void hugeAndTinyEntries() {
        assertEquals(0x1p1000, Norm.euclidean(Matrix.of(2, 2, -0x1p999, 0x1p999, 0x1p999, 0x1p999)));
        assertEquals(0x1p-999, Norm.euclidean(Matrix.of(2, 2, -0x1p-1000, 0x1p-1000, 0x1p-1000, 0x1p-1000)));
    }

    @Test
    void whatIsNotFinite() {
        assertEquals(Double.NaN, Norm.euclidean(Matrix.rowOf(1, Double.NaN)));
        assertEquals(Double.POSITIVE_INFINITY, Norm.euclidean(Matrix.rowOf(1, Double.NEGATIVE_INFINITY)));
    }
}
