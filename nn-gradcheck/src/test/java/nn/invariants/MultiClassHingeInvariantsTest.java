package nn.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.contracts.ClassTargets;
import nn.core.Loss;
import nn.core.Matrix;
import nn.layers.losses.MultiClassHinge;

/** The hinge: only differences of scores count, and the wrong classes pull against the right one. */
class MultiClassHingeInvariantsTest {

    private final Loss loss = new MultiClassHinge(1);

    private static Matrix labels(Matrix scores, long seed) {
        return ClassTargets.labels(scores, new SplittableRandom(seed));
    }

    /** Every entry is a whole number over N, and rounded once; a row sums as many as there are classes. */
    @Property
    void eachRowOfTheGradientSumsToZero(@ForAll Matrix scores, @ForAll long seed) {
        Matrix gradient = loss.gradient(scores, labels(scores, seed));
        Rounding.assertZero(scores.columns() + 1, gradient.map(Math::abs).rowSums(), gradient.rowSums());
    }

    /** Multiples of 1/64 plus a whole number are exact, and so are their differences. */
    @Property
    void aShiftOfTheScoresChangesNothing(@ForAll Matrix drawn, @ForAll @IntRange(min = -1_000_000_000) int shift,
            @ForAll long seed) {
        Matrix scores = drawn.map(v -> Math.rint(64 * v) / 64);
        Matrix shifted = scores.map(v -> v + shift);
        Matrix labels = labels(scores, seed);
        assertEquals(loss.value(scores, labels), loss.value(shifted, labels));
        assertEquals(loss.gradient(scores, labels), loss.gradient(shifted, labels));
    }

    /** A power of two rounds nothing. */
    @Property
    void itGrowsWithScoresAndMarginAlike(@ForAll Matrix scores, @ForAll long seed) {
        Matrix labels = labels(scores, seed);
        Loss wider = new MultiClassHinge(4);
        assertEquals(4 * loss.value(scores, labels), wider.value(scores.times(4), labels));
        assertEquals(loss.gradient(scores, labels), wider.gradient(scores.times(4), labels));
    }
}
