package nn.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** The exact Gaussian error linear unit against Commons Math's normal distribution and tables, in its tails too. */
class GeluTest {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    private static Pass pass(double... x) {
        return new Gelu().forward(Matrix.rowOf(x), Mode.inference());
    }

    @Test
    void theOutputIsTheInputTimesItsProbability() {
        for (double x = -8; x <= 8; x += 0.125) {
            // Commons Math promises 1e-15 times a few; relative to the larger of x and 1
            assertEquals(x * NORMAL.cumulativeProbability(x), pass(x).output().get(0, 0), 2e-15 * (1 + Math.abs(x)));
        }
    }

    @Test
    void theSlopeIsProbabilityPlusInputTimesDensity() {
        for (double x = -8; x <= 8; x += 0.125) {
            double expected = NORMAL.cumulativeProbability(x) + x * NORMAL.density(x);
            // Three times the 2e-15 of Φ, and eight roundings of numbers up to 4: 6e-15 + 4e-15
            assertEquals(3 * expected, pass(x).backward(Matrix.rowOf(3)).input().get(0, 0), 1e-14);
        }
    }

    /** Φ(−1), Φ(−10), Φ(−20) and Φ(−30), computed with fifty digits. */
    @Test
    void theTailKeepsItsDigits() {
        double[] tail = {0.15865525393145705, 7.6198530241605261e-24, 2.7536241186062337e-89, 4.9067139271481871e-198};
        double[] x = {-1, -10, -20, -30};
        Matrix y = pass(x).output();
        for (int j = 0; j < x.length; j++) {
            // Half a unit in the last place of x / √2 moves the result by x² / 2 of them: 900 · 2⁻⁵³ = 1e-13
            assertEquals(1, y.get(0, j) / (x[j] * tail[j]), 2e-13);
        }
    }

    @Test
    void atZeroItIsZeroWithHalfASlope() {
        Pass pass = pass(0);
        assertEquals(Matrix.rowOf(0), pass.output());
        assertEquals(Matrix.rowOf(3), pass.backward(Matrix.rowOf(6)).input());
    }

    @Test
    void farOutItIsStraightOrZero() {
        for (double far : new double[] {1000, 1e100, 1e200, Double.MAX_VALUE}) {
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

    @Test
    void nanStaysNan() {
        Pass pass = pass(Double.NaN, 0);
        assertEquals(Matrix.rowOf(Double.NaN, 0), pass.output());
        assertEquals(Matrix.rowOf(Double.NaN, 0.5), pass.backward(Matrix.rowOf(1, 1)).input());
    }

    @Test
    void aFormIsRequired() {
        assertThrows(NullPointerException.class, () -> new Gelu(null));
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("Gelu()", new Gelu().toString());
        assertEquals("Gelu(TANH)", new Gelu(Gelu.Form.TANH).toString());
    }
}
