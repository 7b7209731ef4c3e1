package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** The softplus by hand, and where log(1 + eˣ) overflows or loses its digits. */
class SoftplusTest {

    private static Pass pass(double... x) {
        return new Softplus().forward(Matrix.rowOf(x), Mode.inference());
    }

    @Test
    void valuesAtLogarithms() {
        // log(1 + eˡⁿ³) = log 4 and log(1 + e⁻ˡⁿ³) = log 4/3
        Matrix expected = Matrix.rowOf(Math.log(2), Math.log(4), Math.log(4.0 / 3));
        Expect.close(expected, pass(0, Math.log(3), -Math.log(3)).output(), Expect.AFTER_EXP);
    }

    @Test
    void theSlopeIsTheLogisticFunction() {
        Pass pass = pass(0, Math.log(3), -Math.log(3));
        Matrix expected = Matrix.rowOf(2, 0.75, -0.5);
        Expect.close(expected, pass.backward(Matrix.rowOf(4, 1, -2)).input(), Expect.AFTER_EXP);
    }

    @Test
    void farOutItIsStraightOrZero() {
        Pass pass = pass(1000, -1000, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        assertEquals(Matrix.rowOf(1000, 0, Double.POSITIVE_INFINITY, 0), pass.output());
        assertEquals(Matrix.rowOf(5, 0, 5, 0), pass.backward(Matrix.filled(1, 4, 5)).input());
    }

    /** log(1 + e⁻⁵⁰) = e⁻⁵⁰ (1 − e⁻⁵⁰/2 + …): 1 + e⁻⁵⁰ is 1. */
    @Test
    void smallValuesKeepTheirDigits() {
        assertEquals(1, pass(-50).output().get(0, 0) / Math.exp(-50), Expect.AFTER_EXP);
        assertEquals(1, pass(-700).output().get(0, 0) / Math.exp(-700), Expect.AFTER_EXP);
    }

    @Test
    void aColumnIsTreatedAsARowIs() {
        Pass pass = new Softplus().forward(Matrix.columnOf(1000, -1000), Mode.inference());
        assertEquals(Matrix.columnOf(1000, 0), pass.output());
        assertEquals(Matrix.columnOf(2, 0), pass.backward(Matrix.columnOf(2, 3)).input());
    }

    @Test
    void nanStaysNan() {
        Pass pass = pass(Double.NaN, 1000);
        assertEquals(Matrix.rowOf(Double.NaN, 1000), pass.output());
        assertEquals(Matrix.rowOf(Double.NaN, 1), pass.backward(Matrix.rowOf(1, 1)).input());
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("Softplus()", new Softplus().toString());
    }
}
