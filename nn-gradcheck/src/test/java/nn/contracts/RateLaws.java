package nn.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import nn.core.Matrix;
import nn.optim.LearningRate;
import nn.optim.Optimizer;

/** What the learning rate is to a step. */
interface RateLaws extends OptimizerSubject {

    /** How far one rounding is off at most, relative to the number. */
    double UNIT = 0x1p-53;

    /**
     * {@code (p₁ − p₀) / η} is the same for both rates. A step is at most ten roundings of itself, and what is added to
     * the parameter, twice where it decays, is rounded with it.
     */
    @Property(tries = 50)
    default void theFirstStepIsProportionalToTheRate(@ForAll("seeds") long seed,
            @ForAll @DoubleRange(min = 0.01, max = 1) double rate) {
        DrawnModel one = new DrawnModel(seed);
        DrawnModel other = new DrawnModel(seed);
        optimizer(one, step -> 0.3).step(one.gradients(0));
        optimizer(other, step -> rate).step(other.gradients(0));
        new DrawnModel(seed).values().forEach((name, start) -> {
            Matrix first = one.values().get(name);
            Matrix second = other.values().get(name);
            double size = start.maxAbs() + first.maxAbs() + second.maxAbs();
            double allowed = 12 * UNIT * size * (1 / rate + 1 / 0.3);
            double got = second.minus(start).times(1 / rate).minus(first.minus(start).times(1 / 0.3)).maxAbs();
            assertTrue(got <= allowed, () -> "%s: %s apart, rounding explains %s".formatted(name, got, allowed));
        });
    }

    @Provide
    default Arbitrary<Double> noRates() {
        return Arbitraries.of(0.0, -0.0, -0.1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    @Property
    default void aRateThatIsNotPositiveAndFiniteIsRefusedAndChangesNothing(@ForAll("noRates") double noRate) {
        DrawnModel model = new DrawnModel(1);
        DrawnModel twin = new DrawnModel(1);
        AtomicReference<LearningRate> rate = new AtomicReference<>(RATE);
        Optimizer optimizer = optimizer(model, step -> rate.get().at(step));
        Optimizer undisturbed = optimizer(twin, RATE);
        OptimizerSubject.steps(optimizer, model, 0, 2);
        OptimizerSubject.steps(undisturbed, twin, 0, 2);
        rate.set(step -> noRate);
        assertEquals("the learning rate of step 2 is " + noRate + ", not a positive number",
                assertThrows(IllegalArgumentException.class, () -> optimizer.step(model.gradients(2))).getMessage());
        assertEquals(twin.values(), model.values());
        assertEquals(undisturbed.state(), optimizer.state());
        rate.set(RATE);
        OptimizerSubject.steps(optimizer, model, 2, 4);
        OptimizerSubject.steps(undisturbed, twin, 2, 4);
        assertEquals(twin.values(), model.values());
    }

    /** A step asks for the rate of its own number, counted from 0; whoever asks for it again gets the same. */
    @Property(tries = 1)
    default void theRateIsAskedForStepsZeroOneTwo(@ForAll("seeds") long seed) {
        DrawnModel model = new DrawnModel(seed);
        Set<Long> asked = new LinkedHashSet<>();
        Optimizer optimizer = optimizer(model, step -> {
            asked.add(step);
            return 0.1;
        });
        List<Set<Long>> byStep = new ArrayList<>();
        for (int step = 0; step < 4; step++) {
            asked.clear();
            optimizer.step(model.gradients(step));
            byStep.add(Set.copyOf(asked));
        }
        assertEquals(List.of(Set.of(0L), Set.of(1L), Set.of(2L), Set.of(3L)), byStep);
    }
}
