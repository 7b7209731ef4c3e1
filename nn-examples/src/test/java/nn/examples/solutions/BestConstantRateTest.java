package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/**
 * The slower of both directions counts: {@code max(|1 − ηλmin|, |1 − ηλmax|)}. A larger rate helps the first and, above
 * 1/λmax, hurts the second; the best has {@code 1 − ηλmin = ηλmax − 1}, so {@code η = 2 / (λmin + λmax)}. The factor
 * is then {@code (κ − 1) / (κ + 1)} with the condition number κ = λmax / λmin: in the valley 9/11, for any valley less
 * than 1, and the nearer to 1 the narrower it is.
 */
class BestConstantRateTest {

    private static double slowest(double rate, double smallest, double largest) {
        return Math.max(Math.abs(1 - rate * smallest), Math.abs(1 - rate * largest));
    }

    @Test
    void inTheValleyOfTheChapter() {
        assertEquals(9 / 11.0, slowest(2 / 11.0, 1, 10), 1e-15);
    }

    @Test
    void noOtherRateIsBetter() {
        double best = slowest(2 / 11.0, 1, 10);
        for (int k = 1; k <= 1000; k++) {
            assertTrue(slowest(k * 2.5e-4, 1, 10) >= best - 1e-15);
        }
    }

    /** Of the regression: a step at its best takes 1.8 % off the error. */
    @Test
    void ofTheRegression() {
        double best = 2 / (0.28932341 + 31.26852724);
        assertEquals((108.074601 - 1) / (108.074601 + 1), slowest(best, 0.28932341, 31.26852724), 1e-7);
    }
}
