package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** The exponential linear unit by hand, at its kink, near 0 and far out, and the α that it refuses. */
class EluTest {

    private static Pass pass(double alpha, double... x) {
        return new Elu(alpha).forward(Matrix.rowOf(x), Mode.inference());
    }

    @Test
    void valuesAtLogarithms() {
        // 3 (e^ln(1/2) − 1) = −3/2 and 3 (e^ln(1/4) − 1) = −9/4
        Matrix expected = Matrix.rowOf(2, -1.5, -2.25, 0);
        Expect.close(expected, pass(3, 2, Math.log(0.5), Math.log(0.25), 0).output(), Expect.AFTER_EXP);
    }

    @Test
    void theSlopeIsOneAboveZeroAndDecaysBelow() {
        // 3 e^ln(1/2) = 3/2 and 3 e^ln(1/4) = 3/4
        Pass pass = pass(3, 2, Math.log(0.5), Math.log(0.25));
        Matrix expected = Matrix.rowOf(5, 3, -0.75);
        Expect.close(expected, pass.backward(Matrix.rowOf(5, 2, -1)).input(), Expect.AFTER_EXP);
    }

    @Test
    void atTheKinkTheSlopeIsThatFromBelow() {
        assertEquals(Matrix.rowOf(6, 6), pass(3, 0.0, -0.0).backward(Matrix.rowOf(2, 2)).input());
    }

    /** Where eˣ − 1 would have lost every digit. */
    @Test
    void nearZeroItKeepsItsDigits() {
        assertEquals(Matrix.rowOf(-2e-20), pass(2, -1e-20).output());
    }

    /** Where y + α would be 0; the relative error is that of exp. */
    @Test
    void smallSlopesKeepTheirDigits() {
        double dx = pass(2, -700).backward(Matrix.rowOf(1)).input().get(0, 0);
        assertEquals(1, dx / (2 * Math.exp(-700)), Expect.AFTER_EXP);
    }

    @Test
    void farOutItIsStraightOrFlat() {
        Pass pass = pass(1.5, 1000, -1000, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        assertEquals(Matrix.rowOf(1000, -1.5, Double.POSITIVE_INFINITY, -1.5), pass.output());
        assertEquals(Matrix.rowOf(5, 0, 5, 0), pass.backward(Matrix.filled(1, 4, 5)).input());
    }

    @Test
    void aColumnIsTreatedAsARowIs() {
        Pass pass = new Elu(2).forward(Matrix.columnOf(3, -1000), Mode.inference());
        assertEquals(Matrix.columnOf(3, -2), pass.output());
        assertEquals(Matrix.columnOf(7, 0), pass.backward(Matrix.columnOf(7, 7)).input());
    }

    @Test
    void nanStaysNan() {
        Pass pass = pass(1, Double.NaN, 1);
        assertEquals(Matrix.rowOf(Double.NaN, 1), pass.output());
        assertEquals(Matrix.rowOf(Double.NaN, 3), pass.backward(Matrix.rowOf(2, 3)).input());
    }

    @Test
    void theUsualAlphaIsOne() {
        assertEquals(Matrix.rowOf(-1), new Elu().forward(Matrix.rowOf(-1000), Mode.inference()).output());
    }

    @Test
    void anAlphaOutOfRangeIsRefused() {
        Expect.refusal("Elu: alpha is in (0, ∞), not 0.0", () -> new Elu(0));
        Expect.refusal("Elu: alpha is in (0, ∞), not -1.0", () -> new Elu(-1));
        Expect.refusal("Elu: alpha is in (0, ∞), not NaN", () -> new Elu(Double.NaN));
        Expect.refusal("Elu: alpha is in (0, ∞), not Infinity", () -> new Elu(Double.POSITIVE_INFINITY));
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("Elu()", new Elu().toString());
        assertEquals("Elu(0.5)", new Elu(0.5).toString());
    }
}
