package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/**
 * Adding both series leaves {@code (f(x + h) − 2f(x) + f(x − h)) / h² = f″ + h²/12 f⁗ + …}: order 2. Rounding is about
 * {@code 4u|f| / h²}, so the best step is where {@code h⁴ = 48u |f / f⁗|}: near the fourth root of the machine
 * epsilon, and ten to a hundred times as large as that of the central difference for the first derivative.
 */
class SecondDerivativeTest {

    /** Of e^x at 0, where every derivative is 1. */
    private static double error(double h) {
        return (StrictMath.exp(h) - 2 + StrictMath.exp(-h)) / (h * h) - 1;
    }

    /** The next term is h⁴/360: a part of h²/30, or 3e-6, of the first. */
    @Test
    void theFirstOmittedTerm() {
        double h = 0.01;
        assertEquals(1, error(h) / (h * h / 12), h * h / 30 * 1.1 + 1e-6);
    }

    @Test
    void theOrderIsTwo() {
        assertEquals(2, Math.log(error(0.02) / error(0.01)) / Math.log(2), 1e-3);
    }

    /** Truncation 1e-9 and rounding 5e-9 or less; to either side one of them is larger. */
    @Test
    void theBestStepIsNearTheFourthRootOfEpsilon() {
        double best = Math.pow(48 * 0x1p-53, 0.25);
        assertEquals(2.7e-4, best, 0.05e-4);
        assertTrue(Math.abs(error(best)) < 2e-8);
        assertTrue(Math.abs(error(100 * best)) > 100 * Math.abs(error(best)));
        assertTrue(Math.abs(error(best / 100)) > 10 * Math.abs(error(best)));
    }
}
