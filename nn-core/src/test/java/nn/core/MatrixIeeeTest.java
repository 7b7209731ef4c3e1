package nn.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Negative zero, NaN and the infinities pass on as IEEE 754 arithmetic says. Equality tells 0.0 from -0.0. */
class MatrixIeeeTest {

    private static final double NAN = Double.NaN;
    private static final double INF = Double.POSITIVE_INFINITY;

    @Test
    void negativeZeroKeepsItsSign() {
        Matrix zero = Matrix.rowOf(-0.0, 0.0);
        assertEquals(Matrix.rowOf(-0.0, 0.0), zero.transpose().transpose());
        assertEquals(Matrix.rowOf(-0.0, 0.0), zero.plus(Matrix.rowOf(-0.0, -0.0)));
        assertEquals(Matrix.rowOf(0.0, -0.0), zero.times(-1));
        assertEquals(Matrix.rowOf(0.0, -0.0), zero.hadamard(Matrix.rowOf(-2, -2)));
    }

    @Test
    void sumsStartAtPositiveZero() {
        Matrix zeros = Matrix.filled(2, 2, -0.0);
        assertEquals(Matrix.zeros(1, 2), zeros.columnSums());
        assertEquals(Matrix.zeros(2, 1), zeros.rowSums());
        assertEquals(0.0, zeros.sum());
        assertEquals(Matrix.zeros(2, 2), zeros.times(Matrices.identity(2)));
    }

    @Test
    void aNanReachesEveryEntryOfItsRowOfAProductAndNoOther() {
        Matrix a = Matrix.of(2, 2, NAN, 1, 1, 1);
        assertEquals(Matrix.of(2, 3, NAN, NAN, NAN, 0, 0, 0), a.times(Matrix.zeros(2, 3)));
    }

    @Test
    void aNanReachesEveryEntryOfItsColumnOfAProductAndNoOther() {
        Matrix b = Matrix.of(2, 2, 1, NAN, 1, 1);
        assertEquals(Matrix.of(3, 2, 0, NAN, 0, NAN, 0, NAN), Matrix.zeros(3, 2).times(b));
    }

    @Test
    void aNanIsNeitherBelowABoundNorPositive() {
        assertEquals(Matrix.rowOf(NAN, 0, 0, INF), Matrix.rowOf(NAN, -INF, -0.0, INF).atLeast(0));
        assertEquals(Matrix.rowOf(NAN, 0, 0, 0, 1),
                Matrix.filled(1, 5, 1).wherePositive(Matrix.rowOf(NAN, -INF, -0.0, 0, INF)));
    }

    @Test
    void zeroTimesInfinityIsNan() {
        assertEquals(Matrix.rowOf(NAN, INF, -INF), Matrix.rowOf(0, 2, -2).times(INF));
        assertEquals(Matrix.rowOf(NAN), Matrix.rowOf(0, 1).times(Matrix.columnOf(INF, 1)));
    }

    @Test
    void infinityMinusInfinityIsNan() {
        assertEquals(Matrix.rowOf(NAN, INF), Matrix.rowOf(INF, INF).minus(Matrix.rowOf(INF, -INF)));
        assertEquals(Matrix.rowOf(NAN), Matrix.rowOf(1, 1).times(Matrix.columnOf(INF, -INF)));
    }

    @Test
    void aSumOfLargeNumbersOverflows() {
        assertEquals(Matrix.rowOf(INF, -INF), Matrix.rowOf(1e308, -1e308).times(1e10));
        assertEquals(Matrix.rowOf(INF), Matrix.columnOf(1.5e308, 1.5e308).columnSums());
    }

    /** With a rounding of the term itself, 2⁻⁶⁰ would be lost and 2¹⁰²⁴ overflow. */
    @Test
    void aProductRoundsOnceForEachTerm() {
        double x = 1 + 0x1p-30;
        assertEquals(Matrix.rowOf(0x1p-60), Matrix.rowOf(1, 1, x).times(Matrix.columnOf(-1, -0x1p-29, x)));
        assertEquals(Matrix.rowOf(0x1p1023), Matrix.rowOf(-0x1p1023, 0x1p512).times(Matrix.columnOf(1, 0x1p512)));
    }

    @Test
    void maximaOfNanAreNan() {
        Matrix x = Matrix.of(2, 2, NAN, 1, -5, -INF);
        assertEquals(Matrix.columnOf(NAN, -5), x.rowMaxima());
        assertEquals(NAN, x.maxAbs());
        assertEquals(INF, x.row(1).maxAbs());
    }

    @Test
    void positiveZeroIsLargerThanNegativeZero() {
        assertEquals(Matrix.columnOf(0.0), Matrix.rowOf(-0.0, 0.0).rowMaxima());
    }

    @Test
    void onlyNumbersAreFinite() {
        assertTrue(Matrix.rowOf(-0.0, Double.MIN_VALUE, Double.MAX_VALUE).isFinite());
        assertFalse(Matrix.rowOf(1, NAN).isFinite());
        assertFalse(Matrix.rowOf(INF, 1).isFinite());
        assertFalse(Matrix.rowOf(-INF, 1).isFinite());
    }
}
