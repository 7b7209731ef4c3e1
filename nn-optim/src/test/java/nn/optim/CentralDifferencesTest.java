package nn.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.core.Matrix;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums and products alone are the same in every JDK: there the expected differences are those of IEEE arithmetic. */
class CentralDifferencesTest {

    private final DifferentiableFunction parabola =
            DifferentiableFunction.numeric(m -> parabola(m.get(0, 0)), 1e-4);
    private final DifferentiableFunction bowl =
            DifferentiableFunction.numeric(m -> square(m.get(0, 0)) + square(m.get(0, 1)), 1e-4);

    private static double parabola(double x) {
        return 0.01 * (x * x) + 0.1 * x;
    }

    private static double square(double x) {
        return x * x;
    }

    @ParameterizedTest
    @CsvSource({"5, 0.1999999999990898", "10, 0.2999999999986347"})
    void ofOneVariable(double x, double derivative) {
        assertEquals(Matrix.rowOf(derivative), parabola.gradient(Matrix.rowOf(x)));
    }

    @ParameterizedTest
    @CsvSource({"3, 4, 6.00000000000378, 7.999999999999119", "0, 2, 0.0, 4.000000000004",
        "2, 0, 4.000000000004, 0.0", "3, 0, 6.000000000012662, 0.0"})
    void ofTwoVariables(double x, double y, double dx, double dy) {
        assertEquals(Matrix.rowOf(dx, dy), bowl.gradient(Matrix.rowOf(x, y)));
    }

    @Test
    void theValueIsTheFunctionItself() {
        assertEquals(25, bowl.value(Matrix.rowOf(3, 4)));
    }

    @Test
    void theGradientHasTheShapeOfThePoint() {
        DifferentiableFunction sum = DifferentiableFunction.numeric(m -> 2 * m.get(0, 1) + 4 * m.get(1, 0), 0.5);
        assertEquals(Matrix.of(2, 2, 0, 2, 4, 0), sum.gradient(Matrix.zeros(2, 2)));
    }

    /** The truncation error of the cube is h², exactly: {@code ((x + h)³ − (x − h)³) / 2h = 3x² + h²}. */
    @Test
    void theStepSettlesTheTruncation() {
        DifferentiableFunction cube = DifferentiableFunction.numeric(m -> Math.pow(m.get(0, 0), 3), 0.5);
        assertEquals(Matrix.rowOf(12.25), cube.gradient(Matrix.rowOf(2)));
    }

    /** Truncation is h²/6 |f‴| = 1.7e-9 times 3; rounding, of values below 1 over 2e-4, is below 1e-11. */
    @Test
    void agreesWithCommonsMath() {
        DifferentiableFunction f = DifferentiableFunction.numeric(
                m -> Math.sin(m.get(0, 0)) * Math.exp(-m.get(0, 1)), 1e-4);
        DerivativeStructure x = new DerivativeStructure(2, 1, 0, 0.7);
        DerivativeStructure y = new DerivativeStructure(2, 1, 1, 0.2);
        DerivativeStructure exact = x.sin().multiply(y.negate().exp());
        double[] expected = {exact.getPartialDerivative(1, 0), exact.getPartialDerivative(0, 1)};
        assertArrayEquals(expected, f.gradient(Matrix.rowOf(0.7, 0.2)).toArray(), 5e-9);
    }

    /** The distance of neighbours at 1e13 is 2e-3: no difference, which would be 0 and look like a minimum. */
    @ParameterizedTest
    @ValueSource(doubles = {1e13, -1e13})
    void aStepThatIsLostBesideThePointGivesNoDerivative(double x) {
        assertTrue(Double.isNaN(parabola.gradient(Matrix.rowOf(x)).get(0, 0)));
    }

    /** Below a power of two numbers lie twice as dense as above: only one of the two steps is lost. */
    @ParameterizedTest
    @ValueSource(doubles = {0x1p53, -0x1p53})
    void aStepThatIsLostToOneSideGivesNoDerivative(double x) {
        DifferentiableFunction line = DifferentiableFunction.numeric(m -> m.get(0, 0), 1);
        assertTrue(Double.isNaN(line.gradient(Matrix.rowOf(x)).get(0, 0)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1e-4, Double.NaN, Double.POSITIVE_INFINITY})
    void theStepIsPositiveAndFinite(double h) {
        Exception e = assertThrows(IllegalArgumentException.class,
                () -> DifferentiableFunction.numeric(m -> 0, h));
        assertEquals("central differences: h is positive and finite, not " + h, e.getMessage());
    }
}
