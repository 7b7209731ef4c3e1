package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PowerTest {

    private static Pass pass(double p, double x) {
        return new Power(p).forward(Matrix.rowOf(x), Mode.inference());
    }

    @ParameterizedTest(name = "{1} to the power of {0}")
    @CsvSource({"2, -3, 9, -60", "-1, 4, 0.25, -0.625", "0.5, 4, 2, 2.5", "3, -2, -8, 120",
        "1, 7, 7, 10"})
    void valueAndGradientForAnUpstreamOfTen(double p, double x, double y, double dx) {
        Expect.close(Matrix.rowOf(y), pass(p, x).output(), Expect.AFTER_EXP);
        Expect.close(Matrix.rowOf(dx), pass(p, x).backward(Matrix.rowOf(10)).input(), Expect.AFTER_EXP);
    }

    @Test
    void whereThereIsNoPowerTheOutputIsNoNumber() {
        assertEquals(Matrix.rowOf(Double.NaN), pass(0.5, -1).output());
        assertEquals(Matrix.rowOf(Double.NaN), pass(2, Double.NaN).output());
        assertEquals(Matrix.rowOf(Double.POSITIVE_INFINITY), pass(-1, 0).output());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 0})
    void anExponentIsFiniteAndNotZero(double p) {
        Expect.refusal("Power: the exponent is finite and not 0, not " + p, () -> new Power(p));
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("Power(-1.0)", new Power(-1).toString());
    }
}
