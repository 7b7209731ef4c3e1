package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;

/** Losses are written down; the one weight counts the epochs, so that one sees which epoch's came back. */
class EarlyStoppingTest {

    private static final Examples ONE = new Examples(Matrix.rowOf(1), Matrix.rowOf(0));

    /** Something with one weight, which a step raises by 1. */
    private static final class Counter implements Resumable {

        private double epochs;

        @Override
        public Map<String, Matrix> state() {
            return Map.of("w", Matrix.rowOf(epochs));
        }

        @Override
        public void restore(Map<String, Matrix> state) {
            epochs = state.get("w").get(0, 0);
        }
    }

    private final Counter counter = new Counter();

    /** Trains for as many epochs as there are losses, and returns how many came. */
    private int epochs(int patience, double... losses) {
        Affine model = new Affine(Matrix.rowOf(0));
        Trainer trainer = new Trainer(model, new SquaredError(), g -> counter.epochs++, Batches.whole(), 1);
        trainer.train(ONE, losses.length, stopping(patience, losses));
        return trainer.epochs();
    }

    private EarlyStopping stopping(int patience, double... losses) {
        return new EarlyStopping(counter, () -> losses[(int) counter.epochs - 1], patience);
    }

    @Test
    void itWaitsSoManyEpochsAndGoesBackToTheBest() {
        assertEquals(5, epochs(2, 5, 4, 3, 3, 3.5, 1));
        assertEquals(3, counter.epochs);
    }

    @Test
    void aNewBestStartsTheWaitingAnew() {
        assertEquals(6, epochs(2, 5, 6, 4, 6, 3, 9));
        assertEquals(5, counter.epochs);
    }

    @Test
    void nanIsNoBest() {
        assertEquals(3, epochs(2, 5, Double.NaN, Double.NaN, 1));
        assertEquals(1, counter.epochs);
    }

    @Test
    void withoutAnyBestTheWeightsStayAsTheyAre() {
        assertEquals(2, epochs(2, Double.NaN, Double.POSITIVE_INFINITY, 1));
        assertEquals(2, counter.epochs);
    }

    @Test
    void beforeTheFirstEpochThereIsNothingToGoBackTo() {
        counter.epochs = 7;
        EarlyStopping stopping = stopping(2, 5);
        counter.epochs = 9;
        stopping.end();
        assertEquals(9, counter.epochs);
    }

    /** Against the rule read off the list: the first best that is followed by so many epochs without a better one. */
    @Property
    void theBestOfTheEpochsThatCameIsKept(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 9) Integer> all,
            @ForAll @IntRange(min = 1, max = 4) int patience) {
        counter.epochs = 0;
        double[] losses = all.stream().mapToDouble(loss -> loss).toArray();
        int came = epochs(patience, losses);
        double[] seen = DoubleStream.of(losses).limit(came).toArray();
        double least = DoubleStream.of(seen).min().orElseThrow();
        int best = IntStream.range(0, came).filter(i -> seen[i] == least).findFirst().orElseThrow();
        assertEquals(best + 1, counter.epochs);
        assertEquals(Math.min(losses.length, best + 1 + patience), came);
    }

    @Property
    void restoredItGoesOnAsIfItHadNeverStopped(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 0, max = 9) Integer> all,
            @ForAll @IntRange(min = 1, max = 12) int broken) {
        double[] losses = all.stream().mapToDouble(loss -> loss).toArray();
        EarlyStopping unbroken = stopping(3, losses);
        EarlyStopping first = stopping(3, losses);
        EarlyStopping going = first;
        for (counter.epochs = 1; counter.epochs <= losses.length; counter.epochs++) {
            if (counter.epochs == broken) {
                going = stopping(3, losses);
                going.restore(first.state());
            }
            unbroken.epoch(1, 0);
            going.epoch(1, 0);
            assertEquals(unbroken.isEnough(), going.isEnough());
        }
        assertEquals(unbroken.state(), going.state());
        assertEquals(unbroken.best(), going.best());
    }

    @Test
    void aStateThatIsNoneChangesNothing() {
        EarlyStopping stopping = stopping(2, 5);
        Map<String, Matrix> state = stopping.state();
        assertEquals("EarlyStopping: 3 missing: best, waited, weights.w", refusal(stopping, Map.of()));
        assertEquals("EarlyStopping: 1 of another shape: weights.w is 1 x 2, but 1 x 1 is wanted",
                refusal(stopping, with(state, "weights.w", Matrix.rowOf(1, 2))));
        assertEquals("EarlyStopping: epochs are a whole number, not -1.0",
                refusal(stopping, with(state, "waited", Matrix.rowOf(-1))));
        assertEquals("EarlyStopping: the best loss is a number, not NaN",
                refusal(stopping, with(state, "best", Matrix.rowOf(Double.NaN))));
        assertEquals("EarlyStopping: epochs are a whole number, not 0.5",
                refusal(stopping, with(state, "waited", Matrix.rowOf(0.5))));
        assertEquals(state, stopping.state());
    }

    private static String refusal(EarlyStopping stopping, Map<String, Matrix> state) {
        return assertThrows(IllegalArgumentException.class, () -> stopping.restore(state)).getMessage();
    }

    private static Map<String, Matrix> with(Map<String, Matrix> state, String name, Matrix value) {
        Map<String, Matrix> changed = new LinkedHashMap<>(state);
        changed.put(name, value);
        return changed;
    }

    @Test
    void patienceIsAtLeastOneEpoch() {
        String message = assertThrows(IllegalArgumentException.class, () -> stopping(0, 1)).getMessage();
        assertEquals("EarlyStopping: patience is at least 1 epoch, not 0", message);
    }
}
