package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.ToDoubleFunction;
import nn.core.Matrix;
import nn.gradcheck.numeric.Difference;
import nn.gradcheck.numeric.Gradient;
import org.junit.jupiter.api.Test;

/** The study notes' numbers, to the last bit: nothing but sums and products takes part. */
class GradientByNumberTest {

    @Test
    void ofTheParabola() {
        assertArrayEquals(new double[] {0.1999999999990898}, GradientByNumber.gradient(GradientByNumber.PARABOLA, 5));
        assertArrayEquals(new double[] {0.2999999999986347}, GradientByNumber.gradient(GradientByNumber.PARABOLA, 10));
    }

    @Test
    void inAnotherOrderOfFactorsTheLastDigitsAreOthers() {
        assertArrayEquals(new double[] {0.2999999999997449},
                GradientByNumber.gradient(x -> 0.01 * x[0] * x[0] + 0.1 * x[0], 10));
    }

    @Test
    void ofTheSumOfSquares() {
        ToDoubleFunction<double[]> f = GradientByNumber.SUM_OF_SQUARES;
        assertArrayEquals(new double[] {6.00000000000378, 7.999999999999119}, GradientByNumber.gradient(f, 3, 4));
        assertArrayEquals(new double[] {0.0, 4.000000000004}, GradientByNumber.gradient(f, 0, 2));
        assertArrayEquals(new double[] {4.000000000004, 0.0}, GradientByNumber.gradient(f, 2, 0));
        assertArrayEquals(new double[] {6.000000000012662, 0.0}, GradientByNumber.gradient(f, 3, 0));
    }

    @Test
    void thePointIsRestored() {
        double[] x = {0.1, 0.2, 0.3};
        GradientByNumber.gradient(v -> v[0] * v[1] * v[2], x);
        assertArrayEquals(new double[] {0.1, 0.2, 0.3}, x);
    }

    @Test
    void theLibraryDoesTheSameWithoutWritingInto() {
        Matrix gradient = Gradient.of(x -> x.get(0, 0) * x.get(0, 1), Matrix.rowOf(3, 4),
                Difference.CENTRAL, GradientByNumber.H);
        assertEquals(Matrix.rowOf(GradientByNumber.gradient(NotRestored.PRODUCT, 3, 4)), gradient);
    }

    /** With h = 1/4 nothing is rounded: the first partial is right, the second one of a point h to the side. */
    @Test
    void whatIsNotRestoredShowsWhereThePartialsDependOnEachOther() {
        assertArrayEquals(new double[] {6, 8}, NotRestored.gradient(GradientByNumber.SUM_OF_SQUARES, 0.25, 3, 4));
        assertArrayEquals(new double[] {4, 2.75}, NotRestored.gradient(NotRestored.PRODUCT, 0.25, 3, 4));
    }
}
