package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.ModelState;
import org.junit.jupiter.api.Test;

/** Growing rates on {@code L = w²}, where a step multiplies w by 1 − 2η: with 1/2 it is at 0, beyond 1 it explodes. */
class LearningRateFinderTest {

    private final Affine parabola = new Affine(Matrix.rowOf(8));
    /** The bias has no gradient: with rows of x of both signs it is 0. */
    private final Examples data = new Examples(Matrix.columnOf(1, -1), Matrix.columnOf(0, 0));

    private LearningRateFinder finder(Batches batches) {
        return new LearningRateFinder(parabola, new SquaredError(), rate -> new GradientDescent(parabola, rate),
                batches, 1);
    }

    /** Rates of 1/16, 1/8, 1/4; w = 8, 7, 5.25. */
    @Test
    void everyStepIsOneOfDescentWithItsRate() {
        List<RateCurve.Point> points = finder(Batches.whole()).test(data, 0.0625, 0.25, 3).points();
        assertEquals(List.of(0.0625, 0.125, 0.25), points.stream().map(RateCurve.Point::rate).toList());
        assertEquals(List.of(64.0, 49.0, 27.5625), points.stream().map(RateCurve.Point::loss).toList());
        assertEquals(64, points.get(0).smoothed());
        assertEquals((0.9 * 64 + 49) / 1.9, points.get(1).smoothed(), 1e-13);
        assertEquals((0.81 * 64 + 0.9 * 49 + 27.5625) / 2.71, points.get(2).smoothed(), 1e-13);
    }

    @Test
    void theModelIsAsItWas() {
        parabola.mean.set(Matrix.rowOf(3));
        ModelState before = ModelState.of(parabola);
        finder(Batches.single()).test(new Examples(Matrix.columnOf(1, 2), Matrix.columnOf(1, 1)), 1e-3, 1e-2, 20);
        assertEquals(before, ModelState.of(parabola));
        Examples wrong = new Examples(Matrix.rowOf(1, 1), Matrix.rowOf(1));
        assertThrows(IllegalArgumentException.class, () -> finder(Batches.whole()).test(wrong, 1e-3, 1, 5));
        assertEquals(before, ModelState.of(parabola));
    }

    /** Rates of 1, 10, 100, ...: w = 8, −8, 152, whose square, 23104, is more than four times 64 also when smoothed. */
    @Test
    void anExplosionEndsTheTest() {
        List<RateCurve.Point> points = finder(Batches.whole()).test(data, 1, 1e9, 10).points();
        assertEquals(3, points.size());
        assertEquals(64, points.get(1).loss());
        // the second rate is a ninth root
        assertEquals(23104, points.get(2).loss(), 1e-9);
    }

    @Test
    void aLossThatIsNotFiniteEndsTheTestAndIsLeftOut() {
        List<RateCurve.Point> points = finder(Batches.whole()).test(data, 1e200, 1e201, 5).points();
        assertEquals(List.of(64.0), points.stream().map(RateCurve.Point::loss).toList());
        assertEquals(Matrix.rowOf(8), parabola.weight.value());
    }

    /** Of three examples, each of them once in three steps, and in another order in the next three. */
    @Test
    void whenAnEpochIsOverTheNextBegins() {
        List<Integer> seen = new ArrayList<>();
        Loss listening = new Loss() {
            @Override
            public double value(Matrix prediction, Matrix target) {
                seen.add((int) target.get(0, 0) - 100);
                return 1;
            }

            @Override
            public Matrix gradient(Matrix prediction, Matrix target) {
                return prediction;
            }
        };
        LearningRateFinder finder =
                new LearningRateFinder(new Flicker(), listening, rate -> new Listener(), Batches.single(), 5);
        finder.test(Data.numbered(3), 0.1, 1, 9);
        for (int epoch = 0; epoch < 9; epoch += 3) {
            assertEquals(List.of(0, 1, 2), seen.subList(epoch, epoch + 3).stream().sorted().toList());
        }
        assertTrue(!seen.subList(0, 3).equals(seen.subList(3, 6)) || !seen.subList(0, 3).equals(seen.subList(6, 9)));
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        LearningRateFinder finder = finder(Batches.whole());
        Refused.with("rates grow from above 0, not from 0.0 to 1.0", () -> finder.test(data, 0, 1, 5));
        Refused.with("rates grow from above 0, not from 1.0 to 1.0", () -> finder.test(data, 1, 1, 5));
        Refused.with("rates grow from above 0, not from 1.0 to Infinity",
                () -> finder.test(data, 1, Double.POSITIVE_INFINITY, 5));
        Refused.with("a range has at least two rates, not 1", () -> finder.test(data, 0.1, 1, 1));
    }
}
