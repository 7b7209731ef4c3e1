package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** The logistic function by hand, and where a careless formula overflows. */
class SigmoidTest {

    private static Pass pass(double... x) {
        return new Sigmoid().forward(Matrix.rowOf(x), Mode.inference());
    }

    @Test
    void valuesAtLogarithms() {
        // 1 / (1 + e⁻ˡⁿ³) = 3/4 and 1 / (1 + eˡⁿ³) = 1/4
        Matrix expected = Matrix.rowOf(0.5, 0.75, 0.25, 0.9);
        Expect.close(expected, pass(0, Math.log(3), -Math.log(3), Math.log(9)).output(), Expect.AFTER_EXP);
    }

    @Test
    void theSlopeIsOutputTimesWhatIsMissingToOne() {
        // y (1 − y) = 1/4, 3/16, 3/16, 9/100
        Pass pass = pass(0, Math.log(3), -Math.log(3), Math.log(9));
        Matrix expected = Matrix.rowOf(0.25, 0.375, -0.1875, 0.9);
        Expect.close(expected, pass.backward(Matrix.rowOf(1, 2, -1, 10)).input(), Expect.AFTER_EXP);
    }

    @Test
    void farOutItIsExactlyZeroOrOneWithoutSlope() {
        Pass pass = pass(1000, -1000, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        assertEquals(Matrix.rowOf(1, 0, 1, 0), pass.output());
        assertEquals(Matrix.zeros(1, 4), pass.backward(Matrix.filled(1, 4, 5)).input());
    }

    @Test
    void smallValuesKeepTheirDigits() {
        // y = eˣ / (1 + eˣ) = eˣ to full precision here; the relative error is that of exp
        double y = pass(-700).output().get(0, 0);
        assertEquals(1, y / Math.exp(-700), Expect.AFTER_EXP);
    }

    @Test
    void nanStaysNan() {
        Pass pass = pass(Double.NaN, 0);
        assertEquals(Matrix.rowOf(Double.NaN, 0.5), pass.output());
        assertEquals(Matrix.rowOf(Double.NaN, 0.25), pass.backward(Matrix.rowOf(1, 1)).input());
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("Sigmoid()", new Sigmoid().toString());
    }

    @Test
    void anUpstreamGradientOfOtherShapeIsRefused() {
        Expect.refusal("backward: the upstream gradient is 1 x 3, but the output is 1 x 2",
                () -> pass(1, 2).backward(Matrix.rowOf(1, 2, 3)));
    }
}
