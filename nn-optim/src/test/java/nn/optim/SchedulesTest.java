package nn.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Rates that change from step to step. */
class SchedulesTest {

    private static double[] rates(LearningRate rate, long... steps) {
        return LongStream.of(steps).mapToDouble(rate::at).toArray();
    }

    @Test
    void stepHalvesTheRateEveryThreeSteps() {
        assertArrayEquals(new double[] {8, 8, 8, 4, 4, 4, 2},
                rates(LearningRate.step(8, 0.5, 3), 0, 1, 2, 3, 4, 5, 6));
    }

    @Test
    void exponentialHalvesTheRateAtEachStep() {
        assertArrayEquals(new double[] {8, 4, 2, 1}, rates(LearningRate.exponential(8, 0.5), 0, 1, 2, 3));
    }

    /** cos² of 0, π/6, π/4, π/3 is 1, 3/4, 1/2, 1/4. */
    @Test
    void cosineFallsToItsEndAndStaysThere() {
        assertArrayEquals(new double[] {9, 7, 5, 3, 1, 1, 1},
                rates(LearningRate.cosine(9, 1, 6), 0, 2, 3, 4, 6, 7, Long.MAX_VALUE), 1e-14);
    }

    @Test
    void aCosineToZeroIsPositiveForAllItsStepsAndThenARuleRefusesToGoOn() {
        LearningRate rate = LearningRate.cosine(1, 0, 3);
        Only model = new Only(10);
        GradientDescent descent = new GradientDescent(model, rate);
        // 1 + 3/4 + 1/4
        assertEquals(8, model.after(descent, 1, 1, 1).get(0, 0), 1e-14);
        Refused.with("the learning rate of step 3 is 0.0, not a positive number", () -> model.after(descent, 1));
        assertTrue(LearningRate.cosine(1, 0, 1L << 50).at((1L << 50) - 1) > 0);
    }

    /** Up: steps 0 to 2 of ten, for 0.3 · 10 − 1 = 2; the middle is half way. Down: steps 2 to 9. */
    @Test
    void oneCycleGoesUpAndDownAsPyTorchsDoes() {
        LearningRate rate = LearningRate.oneCycle(25, 10);
        double end = 1e-4;
        double afterOneStepDown = end + (25 - end) * (1 + Math.cos(Math.PI / 7)) / 2;
        assertArrayEquals(new double[] {1, 13, 25, afterOneStepDown, end, end},
                rates(rate, 0, 1, 2, 3, 9, Long.MAX_VALUE), 1e-13);
    }

    @Test
    void aWarmUpClimbsToTheFirstRate() {
        LearningRate rate = LearningRate.exponential(8, 0.5).warmedUp(3);
        assertArrayEquals(new double[] {2, 4, 6, 8, 4, 2}, rates(rate, 0, 1, 2, 3, 4, 5));
    }

    @Test
    void aScheduleByEpochs() {
        LearningRate rate = LearningRate.exponential(8, 0.5).perEpoch(2);
        assertArrayEquals(new double[] {8, 8, 4, 4, 2, 2}, rates(rate, 0, 1, 2, 3, 4, 5));
        assertArrayEquals(new double[] {4, 8, 8, 4}, rates(rate.warmedUp(1), 0, 1, 2, 3));
    }

    @Property
    void everyScheduleIsPositiveAndAtMostItsLargestRate(@ForAll @DoubleRange(min = 0.01, max = 10) double max,
            @ForAll @IntRange(min = 4, max = 1000) int steps, @ForAll @LongRange(min = 0, max = 3000) long step) {
        for (LearningRate rate : new LearningRate[] {LearningRate.step(max, 0.9, steps),
                LearningRate.exponential(max, 0.99), LearningRate.cosine(max, max / 1000, steps),
                LearningRate.oneCycle(max, steps), LearningRate.constant(max).warmedUp(steps)}) {
            double at = rate.at(step);
            // one rounding of the sum in a cosine
            assertTrue(at > 0 && at <= max * (1 + 0x1p-52), () -> at + " of " + max);
        }
    }

    @Property
    void aCosineOnlyFallsAndOneCycleRisesForThirtyPercent(@ForAll @IntRange(min = 4, max = 200) int steps) {
        LearningRate cosine = LearningRate.cosine(1, 0.1, steps);
        LearningRate cycle = LearningRate.oneCycle(1, steps);
        for (int step = 1; step < steps; step++) {
            assertTrue(cosine.at(step) < cosine.at(step - 1));
            if (step <= 0.3 * steps - 1) {
                assertTrue(cycle.at(step) > cycle.at(step - 1));
            } else if (step - 1 > 0.3 * steps - 1) {
                assertTrue(cycle.at(step) < cycle.at(step - 1));
            }
        }
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        Refused.with("a learning rate is positive, not 0.0", () -> LearningRate.step(0, 0.5, 1));
        Refused.with("a learning rate is positive, not -1.0", () -> LearningRate.exponential(-1, 0.5));
        Refused.with("a learning rate is positive, not Infinity",
                () -> LearningRate.cosine(Double.POSITIVE_INFINITY, 0, 1));
        Refused.with("a learning rate is positive, not NaN", () -> LearningRate.oneCycle(Double.NaN, 10));
        Refused.with("a learning rate is multiplied by a gamma in (0, 1], not 0.0", () -> LearningRate.step(1, 0, 1));
        Refused.with("a learning rate is multiplied by a gamma in (0, 1], not 1.5",
                () -> LearningRate.exponential(1, 1.5));
        Refused.with("a schedule has at least one step, not 0", () -> LearningRate.step(1, 0.5, 0));
        Refused.with("a schedule has at least one step, not -1", () -> LearningRate.cosine(1, 0, -1));
        Refused.with("a cosine ends in [0, 1.0], not at 2.0", () -> LearningRate.cosine(1, 2, 1));
        Refused.with("a cosine ends in [0, 1.0], not at -0.1", () -> LearningRate.cosine(1, -0.1, 1));
        Refused.with("one cycle has at least 4 steps, not 3", () -> LearningRate.oneCycle(1, 3));
        Refused.with("a schedule has at least one step, not 0", () -> LearningRate.constant(1).warmedUp(0));
        Refused.with("a schedule has at least one step, not 0", () -> LearningRate.constant(1).perEpoch(0));
    }
}
