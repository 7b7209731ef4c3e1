package nn.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** The sigmoid linear unit by hand and far out. */
class SiluTest {

    private static final double LOG3 = Math.log(3);

    private static Pass pass(double... x) {
        return new Silu().forward(Matrix.rowOf(x), Mode.inference());
    }

    @Test
    void valuesAtLogarithms() {
        // σ(±ln 3) = 3/4 and 1/4
        Matrix expected = Matrix.rowOf(0, 0.75 * LOG3, -0.25 * LOG3);
        Expect.close(expected, pass(0, LOG3, -LOG3).output(), Expect.AFTER_EXP);
    }

    @Test
    void theSlopeHasAPathThroughEitherFactor() {
        // σ + x σ (1 − σ), and σ (1 − σ) = 3/16 at ±ln 3
        Matrix expected = Matrix.rowOf(2, 0.75 + 3 * LOG3 / 16, -2 * (0.25 - 3 * LOG3 / 16));
        Expect.close(expected, pass(0, LOG3, -LOG3).backward(Matrix.rowOf(4, 1, -2)).input(), Expect.AFTER_EXP);
    }

    @Test
    void farOutItIsStraightOrZero() {
        for (double far : new double[] {1000, 1e100, Double.MAX_VALUE}) {
            Pass pass = pass(far, -far);
            assertArrayEquals(new double[] {far, 0}, pass.output().toArray(), 0);
            assertArrayEquals(new double[] {5, 0}, pass.backward(Matrix.rowOf(5, 5)).input().toArray(), 0);
        }
    }

    @Test
    void atInfinityItHasItsLimits() {
        Pass pass = pass(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        assertEquals(Matrix.rowOf(Double.POSITIVE_INFINITY, 0), pass.output());
        assertEquals(Matrix.rowOf(5, 0), pass.backward(Matrix.rowOf(5, 5)).input());
    }

    /** Far below 0, y = x eˣ and ∂y/∂x = (1 + x) eˣ. */
    @Test
    void smallValuesKeepTheirDigits() {
        Pass pass = pass(-700);
        assertEquals(1, pass.output().get(0, 0) / (-700 * Math.exp(-700)), Expect.AFTER_EXP);
        double dx = pass.backward(Matrix.rowOf(1)).input().get(0, 0);
        assertEquals(1, dx / (-699 * Math.exp(-700)), Expect.AFTER_EXP);
    }

    @Test
    void aColumnIsTreatedAsARowIs() {
        Pass pass = new Silu().forward(Matrix.columnOf(1000, 0), Mode.inference());
        assertEquals(Matrix.columnOf(1000, 0), pass.output());
        assertEquals(Matrix.columnOf(2, 1), pass.backward(Matrix.columnOf(2, 2)).input());
    }

    @Test
    void nanStaysNan() {
        Pass pass = pass(Double.NaN, 0);
        assertEquals(Matrix.rowOf(Double.NaN, 0), pass.output());
        assertEquals(Matrix.rowOf(Double.NaN, 0.5), pass.backward(Matrix.rowOf(1, 1)).input());
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("Silu()", new Silu().toString());
    }
}
