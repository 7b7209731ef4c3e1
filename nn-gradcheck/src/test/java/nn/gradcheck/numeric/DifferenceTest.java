package nn.gradcheck.numeric;

import static nn.gradcheck.numeric.Difference.CENTRAL;
import static nn.gradcheck.numeric.Difference.FIVE_POINT;
import static nn.gradcheck.numeric.Difference.FORWARD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DifferenceTest {

    /** Steps at which truncation rules: the next term of Taylor's series and rounding stay below 1 % together. */
    private static final Map<Difference, Double> STEPS =
            Map.of(FORWARD, 0x1p-12, CENTRAL, 0x1p-8, FIVE_POINT, 0x1p-5);

    @Provide
    Arbitrary<Growth> growths() {
        return Growth.any();
    }

    private static double error(Difference rule, Growth f, double h) {
        return rule.of(f, f.at(), h) - f.derivative(1);
    }

    @Property
    void theErrorFallsByTwoToTheOrderWhenTheStepHalves(@ForAll("growths") Growth f, @ForAll Difference rule) {
        double h = f.step(STEPS.get(rule));
        double ratio = error(rule, f, h) / error(rule, f, h / 2);
        double expected = Math.scalb(1.0, rule.order());
        assertEquals(expected, ratio, 0.01 * expected);
    }

    /** The leading terms of the errors, as the rules state them. */
    private static double predicted(Difference rule, Growth f, double h) {
        return switch (rule) {
            case FORWARD -> h / 2 * f.derivative(2);
            case CENTRAL -> h * h / 6 * f.derivative(3);
            case FIVE_POINT -> -Math.pow(h, 4) / 30 * f.derivative(5);
        };
    }

    @Property
    void theErrorIsWhatTaylorPredicts(@ForAll("growths") Growth f, @ForAll Difference rule) {
        double h = f.step(STEPS.get(rule));
        double predicted = predicted(rule, f, h);
        assertEquals(predicted, error(rule, f, h), 0.01 * Math.abs(predicted));
    }

    /** A rule of order p is exact for polynomials of degree p; these values and steps are exact in binary. */
    @Test
    void polynomialsUpToTheOrderAreExact() {
        assertEquals(3, FORWARD.of(v -> 3 * v + 1, 5, 0.25));
        assertEquals(10, CENTRAL.of(v -> v * v, 5, 0.25));
        assertEquals(500, FIVE_POINT.of(v -> v * v * (v * v), 5, 0.25));
    }

    @Test
    void orders() {
        assertEquals(1, FORWARD.order());
        assertEquals(2, CENTRAL.order());
        assertEquals(4, FIVE_POINT.order());
    }

    @ParameterizedTest
    @CsvSource({"FORWARD, 2", "CENTRAL, 2", "FIVE_POINT, 4"})
    void theFunctionIsAskedNoOftenerThanTheRuleNeeds(Difference rule, int expected) {
        AtomicInteger calls = new AtomicInteger();
        rule.of(v -> calls.incrementAndGet(), 1, 0.5);
        assertEquals(expected, calls.get());
    }

    @ParameterizedTest
    @EnumSource
    void atAKinkTheCentralRulesFindTheMeanSlope(Difference rule) {
        assertEquals(rule == FORWARD ? 5 : 3.5, rule.of(v -> v < 1 ? 2 * v : 5 * v - 3, 1, 0.25));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1e-4, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aStepMustBePositiveAndFinite(double h) {
        String message = assertThrows(IllegalArgumentException.class, () -> CENTRAL.of(Math::sin, 1, h)).getMessage();
        assertEquals("CENTRAL: the step must be positive and finite, such as 1e-4, not " + h, message);
    }

    /** Below 1 doubles are twice as dense as above: there half a step could be taken downwards, but none upwards. */
    @ParameterizedTest
    @ValueSource(doubles = {1, -1})
    void aStepMustMoveThePointBothWays(double x) {
        String message =
                assertThrows(IllegalArgumentException.class, () -> FORWARD.of(Math::sin, x, 0x1p-53)).getMessage();
        assertEquals("FORWARD: a step of 1.1102230246251565E-16 does not change " + x
                + ": take a multiple of 2.220446049250313E-16", message);
    }

    @Test
    void notANumberPassesThrough() {
        assertTrue(Double.isNaN(CENTRAL.of(Math::sin, Double.NaN, 0.1)));
        assertTrue(Double.isNaN(CENTRAL.of(Math::log, -1, 0.1)));
    }
}
