package nn.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;

/** The Gaussian error linear unit by tanh, against the formula as it is published, differentiated by Commons Math. */
class GeluTanhTest {

    private static Pass pass(double... x) {
        return new Gelu(Gelu.Form.TANH).forward(Matrix.rowOf(x), Mode.inference());
    }

    /** {@code ½ x (1 + tanh(√(2/π) (x + 0.044715 x³)))} and its derivative. */
    private static DerivativeStructure published(double at) {
        DerivativeStructure x = new DerivativeStructure(1, 1, 0, at);
        DerivativeStructure u = x.add(x.pow(3).multiply(0.044715)).multiply(Math.sqrt(2 / Math.PI));
        return x.multiply(0.5).multiply(u.tanh().add(1));
    }

    @Test
    void theOutputIsThatOfThePublishedFormula() {
        for (double x = -8; x <= 8; x += 0.125) {
            assertEquals(published(x).getValue(), pass(x).output().get(0, 0), Expect.AFTER_EXP);
        }
    }

    @Test
    void theSlopeIsItsDerivative() {
        for (double x = -8; x <= 8; x += 0.125) {
            double expected = 3 * published(x).getPartialDerivative(1);
            assertEquals(expected, pass(x).backward(Matrix.rowOf(3)).input().get(0, 0), Expect.AFTER_EXP);
        }
    }

    /** ½ (1 + tanh u) = 1 / (1 + e⁻²ᵘ) = e²ᵘ where u is far below 0; the published formula gives 0 here. */
    @Test
    void theTailKeepsItsDigits() {
        double u = Math.sqrt(2 / Math.PI) * (-10 - 44.715);
        assertEquals(1, pass(-10).output().get(0, 0) / (-10 * Math.exp(2 * u)), Expect.AFTER_EXP);
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
}
