package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.gradcheck.numeric.Difference;
import org.junit.jupiter.api.Test;

/**
 * {@code T(h) = ((1 + h)⁵ − (1 − h)⁵) / 2h = 5 + 10h² + h⁴}. Extrapolation takes away the h², and makes of the h⁴ a
 * {@code (16/256 − 1) h⁴ / 15 = −h⁴/16}. With h = 1/2 that is −1/256: of an error of 2.5625, less than 0.004 is left.
 */
class LadderOfTheFifthPowerTest {

    private static double difference(double h) {
        return Difference.CENTRAL.of(x -> x * x * x * x * x, 1, h);
    }

    /** All of these numbers fit into a double without rounding. */
    @Test
    void theDifferenceIsOffByTenSquaresAndAFourthPower() {
        assertEquals(5 + 10 / 4.0 + 1 / 16.0, difference(1 / 2.0));
        assertEquals(5 + 10 / 64.0 + 1 / 4096.0, difference(1 / 8.0));
    }

    @Test
    void extrapolationLeavesASixteenthOfTheFourthPower() {
        double extrapolated = (16 * difference(1 / 8.0) - difference(1 / 2.0)) / 15;
        // one division, rounded once
        assertEquals(5 - 1 / 256.0, extrapolated, Math.ulp(5.0));
    }
}
