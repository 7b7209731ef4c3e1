package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleUnaryOperator;
import nn.gradcheck.numeric.Difference;
import org.junit.jupiter.api.Test;

/**
 * {@code F(h) = f′ + h/2 f″ + h²/6 f‴ + …}, so {@code 2F(h/2) − F(h) = f′ − h²/12 f‴ + …}: the order is 2. It looks at
 * three points, x, x + h/2 and x + h. The central difference over the same distance, with the step h/2, needs two of
 * them and is off by h²/24 only; but this rule can be used at the end of an interval.
 */
class ExtrapolatedForwardTest {

    private static double extrapolated(DoubleUnaryOperator f, double x, double h) {
        return 2 * Difference.FORWARD.of(f, x, h / 2) - Difference.FORWARD.of(f, x, h);
    }

    /** x³ has the third derivative 6 and no further ones: the error is −h²/2, and with h = 1/4 nothing is rounded. */
    @Test
    void theFirstOmittedTerm() {
        assertEquals(3 - 0.25 * 0.25 / 2, extrapolated(x -> x * x * x, 1, 0.25));
    }

    @Test
    void aParabolaIsExact() {
        assertEquals(4, extrapolated(x -> x * x, 2, 0.25));
    }

    /** e^x at 0: the next term is a part of h/2 of the first. */
    @Test
    void theOrderIsTwo() {
        double larger = extrapolated(StrictMath::exp, 0, 0.002) - 1;
        double smaller = extrapolated(StrictMath::exp, 0, 0.001) - 1;
        assertEquals(2, Math.log(larger / smaller) / Math.log(2), 2e-3);
    }
}
