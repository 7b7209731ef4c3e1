package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/**
 * 0.1 + h is rounded to a double, and so is 0.1 − h: the distance between the two points is not 2h, but something near
 * it. Dividing by the distance that was really taken, {@code (x + h) − (x − h)}, or taking a power of two as the step,
 * repairs it.
 */
class StepTakenTest {

    private static final double X = 0.1;

    private static double over(double distance, double h) {
        return ((X + h) - (X - h)) / distance;
    }

    @Test
    void theSlopeOfALineIsNotOne() {
        double h = 1e-10;
        assertNotEquals(1, over(2 * h, h));
        // each point is off by half a unit of its last place, at most
        assertEquals(1, over(2 * h, h), Math.ulp(X) / (2 * h));
    }

    /** With f(x) = x², whose chord from a to b has the slope a + b: 0.2, whatever the distance. */
    @Test
    void overTheDistanceTakenOnlyTheValuesAreRounded() {
        double h = 1e-10;
        double right = X + h;
        double left = X - h;
        double rise = right * right - left * left;
        double error = Math.abs(rise / (right - left) - 2 * X);
        // each square is off by half a unit of its last place, at most, and right − left is more than 1.9 h
        assertTrue(error < Math.ulp(X * X) / (1.9 * h), "off by " + error);
        assertTrue(error < Math.abs(rise / (2 * h) - 2 * X) / 2, "off by " + error);
    }

    @Test
    void aPowerOfTwoIsAddedWithoutRounding() {
        double h = 0x1p-33;
        assertEquals(1, over(2 * h, h));
    }
}
