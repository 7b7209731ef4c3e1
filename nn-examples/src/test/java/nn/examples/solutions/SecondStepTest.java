package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * At w = 26/30 and b = 0.6 the network is off by −0.4, −23/15 and −8/3. The gradients are −4.578 and −3.067, so the
 * next step leads to 1.324 and 0.907.
 */
class SecondStepTest {

    private static final List<Double> X = List.of(0.0, 1.0, 2.0);
    private static final double W = 26.0 / 30;
    private static final double B = 0.6;
    private static final double RATE = 0.1;
    /** The answers above have three digits behind the point. */
    private static final double ROUNDED = 0.0005;

    private static double off(int i) {
        return W * X.get(i) + B - (2 * X.get(i) + 1);
    }

    @Test
    void theNextStep() {
        assertEquals(-8.0 / 3, off(2), 1e-15);
        double dw = 2.0 / 3 * IntStream.range(0, 3).mapToDouble(i -> off(i) * X.get(i)).sum();
        double db = 2.0 / 3 * IntStream.range(0, 3).mapToDouble(SecondStepTest::off).sum();
        assertEquals(-4.578, dw, ROUNDED);
        assertEquals(-3.067, db, ROUNDED);
        assertEquals(1.324, W - RATE * dw, ROUNDED);
        assertEquals(0.907, B - RATE * db, ROUNDED);
    }
}
