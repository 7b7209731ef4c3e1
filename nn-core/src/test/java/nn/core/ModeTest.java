package nn.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

/** In training, chance is a function of the seed; different parts and steps share none of it. */
class ModeTest {

    private static final int MANY = 100_000;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    @Property
    void oneSeedAlwaysDrawsTheSame(@ForAll long seed) {
        Mode.Training mode = new Mode.Training(seed);
        assertEquals(draws(mode), draws(mode));
        assertEquals(draws(mode), draws(new Mode.Training(seed)));
    }

    @Property
    void aChildIsAFunctionOfItsParentAndItsNumber(@ForAll long seed, @ForAll int index) {
        assertEquals(Mode.training(seed).child(index), Mode.training(seed).child(index));
    }

    /** A hundred draws of 64 bits: a shared value comes by chance once in 10¹⁵ tries. */
    @Property
    void aChildSharesNoDrawWithItsParent(@ForAll long seed, @ForAll @IntRange(min = 0, max = 99) int index) {
        Mode.Training parent = new Mode.Training(seed);
        assertTrue(Collections.disjoint(draws(parent), draws(parent.child(index))));
    }

    @Property
    void neighbouringChildrenShareNoDraw(@ForAll long seed, @ForAll @IntRange(min = 0, max = 99) int index) {
        Mode.Training parent = new Mode.Training(seed);
        assertTrue(Collections.disjoint(draws(parent.child(index)), draws(parent.child(index + 1))));
    }

    /** Seeds one apart, and one step of the generator apart, whose streams would overlap if the seed were not mixed. */
    @Property
    void neighbouringSeedsShareNoDrawAndNoChild(@ForAll long seed) {
        for (long distance : new long[] {1, 2, GOLDEN, 2 * GOLDEN}) {
            Mode.Training one = new Mode.Training(seed);
            Mode.Training other = new Mode.Training(seed + distance);
            assertTrue(Collections.disjoint(draws(one), draws(other)));
            assertTrue(Collections.disjoint(children(one), children(other)));
        }
    }

    @Property
    void theOrderOfDescentMatters(@ForAll long seed) {
        Mode mode = Mode.training(seed);
        assertNotEquals(mode.child(1).child(2), mode.child(2).child(1));
        assertNotEquals(mode.child(0).child(0), mode.child(0));
        assertNotEquals(mode.child(0), mode);
    }

    private static Set<Long> draws(Mode.Training mode) {
        RandomGenerator random = mode.random();
        return LongStream.generate(random::nextLong).limit(100).boxed().collect(Collectors.toSet());
    }

    private static Set<Long> children(Mode.Training mode) {
        return IntStream.range(0, 100).mapToObj(i -> mode.child(i).seed()).collect(Collectors.toSet());
    }

    /** By chance two of 10⁵ numbers of 64 bits are the same once in 4·10⁹ tries. */
    @Test
    void noTwoOfManyChildrenAreTheSame() {
        Mode.Training mode = new Mode.Training(1);
        assertEquals(MANY, IntStream.range(0, MANY).mapToLong(i -> mode.child(i).seed()).distinct().count());
    }

    @Test
    void noTwoChildrenOfNeighbouringSeedsAreTheSame() {
        assertEquals(MANY, IntStream.range(0, MANY)
                .mapToLong(i -> new Mode.Training(i / 100).child(i % 100).seed())
                .distinct().count());
    }

    @Test
    void neighbouringChildrenDrawWithoutCorrelation() {
        Mode.Training mode = new Mode.Training(1);
        assertUncorrelated(i -> firstDraw(mode.child(i)), i -> firstDraw(mode.child(i + 1)));
    }

    @Test
    void neighbouringSeedsDrawWithoutCorrelation() {
        assertUncorrelated(i -> firstDraw(new Mode.Training(i)), i -> firstDraw(new Mode.Training(i + 1)));
    }

    @Test
    void childrenDrawWithoutCorrelationToTheirParents() {
        assertUncorrelated(i -> firstDraw(new Mode.Training(i)), i -> firstDraw(new Mode.Training(i).child(0)));
    }

    private static double firstDraw(Mode.Training mode) {
        return mode.random().nextDouble();
    }

    /** The correlation of n independent pairs has the standard deviation 1/√n; six of them come once in 5·10⁸ tries. */
    private static void assertUncorrelated(IntToDoubleFunction x, IntToDoubleFunction y) {
        double correlation = new PearsonsCorrelation().correlation(
                IntStream.range(0, MANY).mapToDouble(x).toArray(),
                IntStream.range(0, MANY).mapToDouble(y).toArray());
        assertEquals(0, correlation, 6 / Math.sqrt(MANY));
    }

    @Property
    void inferenceHasNoChanceToHandOn(@ForAll int index) {
        assertEquals(Mode.inference(), Mode.inference().child(index));
        assertFalse(Mode.inference().child(index) instanceof Mode.Training);
    }
}
