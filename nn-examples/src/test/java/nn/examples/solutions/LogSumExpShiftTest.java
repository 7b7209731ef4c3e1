package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import nn.core.Loss;
import nn.core.Matrix;
import nn.layers.losses.SoftmaxCrossEntropy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * exp(x − c) = exp(x) / exp(c), so the factor exp(c) leaves the sum, and its logarithm is c. With c = max x the largest
 * exponent is 0: nothing overflows, and the sum is at least 1, so no logarithm of 0 is taken either. With c = min x
 * nothing would be gained: (0, 1000) stays as it is, and overflows.
 */
class LogSumExpShiftTest {

    private static final Loss LOSS = new SoftmaxCrossEntropy();
    private static final Matrix CLASS_0 = Matrix.rowOf(1, 0);

    private static double shifted(double c, double... x) {
        return c + Math.log(DoubleStream.of(x).map(v -> Math.exp(v - c)).sum());
    }

    /** A few roundings of numbers below 10. */
    @Test
    void anyShiftOfAnOrdinarySizeChangesNothing() {
        double[] x = {1, 2, 3};
        double[] shifts = {shifted(1, x), shifted(2, x), shifted(-5, x)};
        double expected = shifted(3, x);
        assertArrayEquals(new double[] {expected, expected, expected}, shifts, 1e-14);
    }

    @Test
    void onlyTheMaximumIsGoodForAllRows() {
        assertEquals(1000 + Math.log(2), shifted(1000, 1000, 1000));
        assertEquals(-1000 + Math.log(2), shifted(-1000, -1000, -1000));
        assertTrue(Double.isInfinite(shifted(0, 1000, 1000)));
        assertTrue(Double.isInfinite(shifted(0, -1000, -1000)));
        assertTrue(Double.isInfinite(shifted(0, 0, 1000)));
        assertEquals(1000, shifted(1000, 0, 1000));
    }

    /** The cross entropy of class 0 is the logarithm less the first logit, and its gradient the softmax less (1, 0). */
    @ParameterizedTest
    @CsvSource({"1, 3", "1000, 1000", "-1000, -1000", "0, 1000", "1000, -1000"})
    void theLossTakesTheMaximum(double first, double second) {
        Matrix logits = Matrix.rowOf(first, second);
        double largest = Math.max(first, second);
        // roundings of numbers below 1000, whose last place is 1e-13
        assertEquals(shifted(largest, first, second) - first, LOSS.value(logits, CLASS_0), 1e-12);
        double softmax = Math.exp(first - shifted(largest, first, second));
        assertArrayEquals(new double[] {softmax - 1, 1 - softmax}, LOSS.gradient(logits, CLASS_0).toArray(), 1e-12);
    }

    /** No rounding but that of 1002 and 1003, which are exact. */
    @Test
    void aShiftOfAllLogitsChangesNeitherLossNorSoftmax() {
        Matrix logits = Matrix.rowOf(2, 3);
        Matrix shifted = Matrix.rowOf(1002, 1003);
        assertEquals(LOSS.value(logits, CLASS_0), LOSS.value(shifted, CLASS_0), 1e-15);
        assertEquals(LOSS.gradient(logits, CLASS_0), LOSS.gradient(shifted, CLASS_0));
    }
}
