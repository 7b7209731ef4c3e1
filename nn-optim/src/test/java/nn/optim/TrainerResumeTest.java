package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.core.RunningAverage;
import org.junit.jupiter.api.Test;

/** Training that stops after any step and goes on in another trainer: the same bits, and the same is heard. */
class TrainerResumeTest {

    private static final int EPOCHS = 4;
    private static final Examples DATA = Data.random(10, 2, 1, 1);

    /** A model with its optimizer and its trainer, and what a listener hears of them. */
    private static final class Run implements TrainingListener {

        final Layer model = model();
        /** Small enough for batches of one, whatever the seed: nothing is to diverge here. */
        final Optimizer optimizer = new Momentum(model, LearningRate.constant(0.001), 0.5);
        final Trainer trainer;
        final List<String> heard = new ArrayList<>();
        int stepsLeft;

        Run(int size, long seed, int stepsLeft) {
            this.trainer = new Trainer(model, new SquaredError(), optimizer, Batches.mini(size), seed);
            this.stepsLeft = stepsLeft;
        }

        private static Layer model() {
            SplittableRandom random = new SplittableRandom(3);
            return new Chain(new Affine(Matrix.draw(2, 3, random::nextGaussian)), new Flicker(),
                    new Affine(Matrix.draw(3, 1, random::nextGaussian)));
        }

        @Override
        public void step(int epoch, int step, int steps, double loss) {
            heard.add("epoch %d, step %d of %d: %s".formatted(epoch, step, steps, loss));
            stepsLeft--;
        }

        @Override
        public void epoch(int epoch, double loss) {
            heard.add("epoch %d: %s".formatted(epoch, loss));
        }

        @Override
        public boolean isEnough() {
            return stepsLeft == 0;
        }

        Run trained() {
            trainer.trainUntil(DATA, EPOCHS, this);
            return this;
        }

        /** As a checkpoint takes it up. */
        Run from(Run other) {
            model.parameters().forEach((name, p) -> p.set(other.model.parameters().get(name).value()));
            model.statistics().forEach((name, s) -> s.set(other.model.statistics().get(name).value()));
            optimizer.restore(other.optimizer.state());
            trainer.restore(other.trainer.state());
            return this;
        }

        List<Matrix> values() {
            List<Matrix> values = new ArrayList<>();
            model.parameters().values().stream().map(Parameter::value).forEach(values::add);
            model.statistics().values().stream().map(RunningAverage::value).forEach(values::add);
            return values;
        }
    }

    @Property(tries = 200)
    void stoppedAfterAnyStepItGoesOnToTheSameBits(@ForAll @IntRange(min = 1, max = 11) int size, @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 39) int steps) {
        Run unbroken = new Run(size, seed, -1).trained();
        Run first = new Run(size, seed, steps).trained();
        Run second = new Run(size, seed, -1).from(first).trained();
        assertEquals(unbroken.values(), second.values());
        first.heard.addAll(second.heard);
        assertEquals(unbroken.heard, first.heard);
        assertEquals(unbroken.trainer.state(), second.trainer.state());
        assertEquals(unbroken.optimizer.state(), second.optimizer.state());
    }

    /** Of the same batches, a last one that is smaller is dropped, or joins the one before. */
    @Test
    void anotherWayWithALastBatchIsRefused() {
        Run run = new Run(4, 1, 2).trained();
        for (Batches batches : List.of(Batches.mini(4).droppingLast(), Batches.mini(4).joiningLast())) {
            Trainer other = new Trainer(run.model, new SquaredError(), run.optimizer, batches, 1);
            assertEquals("Trainer: the state is of training with other batches than " + batches,
                    refusal(other, run.trainer.state()));
        }
    }

    @Test
    void asManyEpochsAsCanBeCountedAreEnough() {
        Run run = new Run(4, 1, -1).trained();
        run.stepsLeft = 5;
        run.trainer.train(DATA, Integer.MAX_VALUE, run);
        assertEquals(0, run.stepsLeft);
    }

    @Test
    void trainingUntilAnEpochThatIsCompleteIsNoTraining() {
        Run run = new Run(4, 1, -1).trained();
        run.heard.clear();
        run.trained();
        assertEquals(List.of(), run.heard);
        assertEquals(EPOCHS, run.trainer.epochs());
    }

    @Test
    void anotherSeedOrBatchSizeIsRefused() {
        Map<String, Matrix> state = new Run(4, 1, 2).trained().trainer.state();
        for (Run other : List.of(new Run(4, 2, -1), new Run(5, 1, -1), new Run(4, 1L << 32, -1))) {
            Map<String, Matrix> before = other.trainer.state();
            String message = assertThrows(IllegalArgumentException.class,
                    () -> other.trainer.restore(state)).getMessage();
            assertTrue(message.matches("Trainer: the state is of training with another seed than (2|4294967296)"
                    + "|Trainer: the state is of training with other batches than Batches.mini\\(5\\)"), message);
            assertEquals(before, other.trainer.state());
        }
    }

    @Test
    void aStateWithOtherNamesShapesOrCountsIsRefused() {
        Trainer trainer = new Run(4, 1, -1).trainer;
        Map<String, Matrix> state = trainer.state();
        Map<String, Matrix> noSeed = new LinkedHashMap<>(state);
        noSeed.remove("seed");
        assertEquals("Trainer: 1 missing: seed", refusal(trainer, noSeed));
        assertEquals("Trainer: 1 of another shape: position is 1 x 1, but 1 x 5 is wanted",
                refusal(trainer, with(state, Matrix.rowOf(1))));
        assertEquals("Trainer: the position counts in whole numbers, not 0.5",
                refusal(trainer, with(state, Matrix.rowOf(0, 0.5, 0, 0, 0))));
        assertEquals("Trainer: the position counts in whole numbers, not -1.0",
                refusal(trainer, with(state, Matrix.rowOf(-1, 0, 0, 0, 0))));
        assertEquals("Trainer: the position counts in whole numbers, not 3.0E9",
                refusal(trainer, with(state, Matrix.rowOf(0, 0, 3e9, 0, 0))));
        for (Matrix none : List.of(Matrix.rowOf(0, 3, 0, 0, 9), Matrix.rowOf(0, 0, 3, 0, 0),
                Matrix.rowOf(0, 1, 3, Double.NaN, 9), Matrix.rowOf(0, 1, 9, 0, 3))) {
            assertEquals("Trainer: " + none + " is no position", refusal(trainer, with(state, none)));
        }
        assertEquals(state, trainer.state());
    }

    private static String refusal(Trainer trainer, Map<String, Matrix> state) {
        return assertThrows(IllegalArgumentException.class, () -> trainer.restore(state)).getMessage();
    }

    private static Map<String, Matrix> with(Map<String, Matrix> state, Matrix position) {
        Map<String, Matrix> changed = new LinkedHashMap<>(state);
        changed.put("position", position);
        return changed;
    }

    @Test
    void anOpenEpochCannotGoOnOverOtherExamples() {
        Run first = new Run(4, 1, 2).trained();
        for (Examples other : List.of(DATA.at(0, 1), Data.random(100, 2, 1, 1))) {
            String message = assertThrows(IllegalArgumentException.class,
                    () -> first.trainer.train(other, 1, TrainingListener.silent())).getMessage();
            assertEquals("Trainer: after 2 steps of an epoch over 10 examples, training cannot go on over "
                    + other.size(), message);
        }
    }
}
