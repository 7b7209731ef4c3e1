package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/**
 * exp(x − c) = exp(x) / exp(c), so the factor exp(c) leaves the sum, and its logarithm is c. With c = max x the largest
 * exponent is 0: nothing overflows, and the sum is at least 1, so no logarithm of 0 is taken either. With c = min x
 * nothing would be gained: (0, 1000) stays as it is, and overflows.
 */
class LogSumExpShiftTest {

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

    @Test
    void softmaxWithoutAShiftIsNoNumber() {
        assertTrue(Double.isNaN(Math.exp(1000) / (Math.exp(1000) + Math.exp(-1000))));
    }
}
