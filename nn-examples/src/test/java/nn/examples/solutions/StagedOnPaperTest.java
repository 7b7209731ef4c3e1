package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * With n = x + s(y) and d = s(x) + (x + y)², {@code ∂f/∂y = (s(y) (1 − s(y)) d − n 2 (x + y)) / d²}. It agrees. The
 * values s(y), x + y, n and d are all values of f itself, which a graph would have kept; written out in full, the
 * formula holds d three times.
 */
class StagedOnPaperTest {

    /** A dozen operations on numbers of about 1, and two exponentials. */
    private static final double ROUNDING = 1e-11;

    private static double s(double v) {
        return 1 / (1 + Math.exp(-v));
    }

    @Test
    void theQuotientRuleAgreesWithTheGraph() {
        double x = 3;
        double y = -4;
        double n = x + s(y);
        double d = s(x) + (x + y) * (x + y);
        double slope = (s(y) * (1 - s(y)) * d - n * 2 * (x + y)) / (d * d);
        assertEquals(1.5456448841066441, n / d, ROUNDING);
        assertEquals(1.5922327514838093, slope, ROUNDING);
    }
}
