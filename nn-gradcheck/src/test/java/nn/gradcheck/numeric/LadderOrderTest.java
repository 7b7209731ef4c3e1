package nn.gradcheck.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of the order of convergence that a ladder observes. */
class LadderOrderTest {

    /** Changes that rounding could have moved by a hundredth each: log₄ (1.01 / 0.99) = 0.0144. */
    private static final double TOLERANCE = 0.02;

    @Provide
    Arbitrary<Growth> growths() {
        return Growth.any();
    }

    @Property
    void theOrderIsTwoWhereTheThirdDerivativeDoesNotVanish(@ForAll("growths") Growth f) {
        Ladder ladder = Ladder.of(f, f.at(), f.step(0.125));
        assertEquals(2, ladder.observedOrder().orElseThrow(), TOLERANCE);
        assertTrue(Math.abs(ladder.estimate().value() - f.derivative(1)) <= 2 * ladder.estimate().error());
    }

    /** The central difference of v |v|^p at 0 is hᵖ: rough functions converge slowly, flat ones fast. */
    @Property
    void theOrderIsThatOfTheFunction(@ForAll @DoubleRange(min = 1.5, max = 6) double p) {
        Ladder ladder = Ladder.of(v -> v * Math.pow(Math.abs(v), p), 0, 1);
        assertEquals(p, ladder.observedOrder().orElseThrow(), TOLERANCE);
    }

    /** Where steps cannot be small, the order may be unknown, but never wrong; to 10¹⁰ it is known. */
    @Property
    void atAnyOffsetTheOrderIsRightOrUnknown(@ForAll @IntRange(max = 16) int digits,
            @ForAll @DoubleRange(min = -1, max = 1) double x) {
        double offset = Math.pow(10, digits);
        OptionalDouble order = Ladder.of(v -> Math.sin(v - offset), offset + x).observedOrder();
        assertEquals(2, order.orElse(2), TOLERANCE);
        assertTrue(order.isPresent() || digits > 10, () -> "unknown at 10^" + digits);
    }

    @Test
    void ofACubeItIsTwoToTheLastBit() {
        assertEquals(OptionalDouble.of(2), Ladder.of(v -> v * v * v, 0).observedOrder());
    }

    @Test
    void whereEveryStepIsExactThereIsNoneToSee() {
        assertEquals(OptionalDouble.empty(), Ladder.of(v -> 7, 0.3).observedOrder());
        assertEquals(OptionalDouble.empty(), Ladder.of(v -> 3 * v + 1, 0.3).observedOrder());
        assertEquals(OptionalDouble.empty(), Ladder.of(v -> v * v, 0.3).observedOrder());
        assertEquals(OptionalDouble.empty(), Ladder.of(Math::abs, 0).observedOrder());
    }

    @Test
    void whereRoundingRulesThereIsNoneToSee() {
        assertEquals(OptionalDouble.empty(), Ladder.of(Math::exp, 0, 1e-6).observedOrder());
        assertEquals(OptionalDouble.empty(), Ladder.of(v -> Math.rint(1e6 * Math.sin(v)) / 1e6, 0.3).observedOrder());
        assertEquals(OptionalDouble.empty(), Ladder.of(v -> Double.NaN, 0.3).observedOrder());
    }

    /** The differences are 1 at the first two steps and 0 at all others: a single change has no order. */
    @Test
    void aJumpHasNoOrder() {
        assertEquals(OptionalDouble.empty(), Ladder.of(v -> Math.abs(v) > 0.01 ? v : 0, 0).observedOrder());
    }

    /** The first two steps leave the domain of the logarithm; the others suffice. */
    @Test
    void stepsThatLeaveTheDomainDoNoHarm() {
        Ladder ladder = Ladder.of(Math::log, 0.01);
        assertEquals(2, ladder.observedOrder().orElseThrow(), TOLERANCE);
        assertEquals(100, ladder.estimate().value(), ladder.estimate().error());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.125, Double.NaN, Double.POSITIVE_INFINITY})
    void theFirstStepMustBePositiveAndFinite(double step) {
        String message = assertThrows(IllegalArgumentException.class, () -> Ladder.of(Math::sin, 1, step)).getMessage();
        assertEquals("the first step of a ladder must be positive and finite, such as 0.125, not " + step, message);
    }
}
