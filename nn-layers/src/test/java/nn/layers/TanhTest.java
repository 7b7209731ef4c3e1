package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** The hyperbolic tangent by hand and far out. */
class TanhTest {

    private static Pass pass(double... x) {
        return new Tanh().forward(Matrix.rowOf(x), Mode.inference());
    }

    @Test
    void valuesAtLogarithms() {
        // tanh ln a = (a − 1/a) / (a + 1/a): 3/5 for a = 2, 4/5 for a = 3
        Matrix expected = Matrix.rowOf(0, 0.6, -0.8);
        Expect.close(expected, pass(0, Math.log(2), -Math.log(3)).output(), Expect.AFTER_EXP);
    }

    @Test
    void theSlopeIsOneMinusTheSquaredOutput() {
        Pass pass = pass(0, Math.log(2), -Math.log(3));
        Matrix expected = Matrix.rowOf(3, 0.64, -0.72);
        Expect.close(expected, pass.backward(Matrix.rowOf(3, 1, -2)).input(), Expect.AFTER_EXP);
    }

    @Test
    void farOutItIsExactlyOneWithoutSlope() {
        Pass pass = pass(1000, -1000, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        assertEquals(Matrix.rowOf(1, -1, 1, -1), pass.output());
        assertEquals(Matrix.zeros(1, 4), pass.backward(Matrix.filled(1, 4, 5)).input());
    }

    @Test
    void nanStaysNan() {
        Pass pass = pass(Double.NaN, 0);
        assertEquals(Matrix.rowOf(Double.NaN, 0), pass.output());
        assertEquals(Matrix.rowOf(Double.NaN, 1), pass.backward(Matrix.rowOf(1, 1)).input());
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("Tanh()", new Tanh().toString());
    }

    @Test
    void anUpstreamGradientOfOtherShapeIsRefused() {
        Expect.refusal("backward: the upstream gradient is 2 x 2, but the output is 1 x 2",
                () -> pass(1, 2).backward(Matrix.zeros(2, 2)));
    }
}
