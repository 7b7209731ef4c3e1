package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** The loop: what a seed settles, what a listener hears, what is trained with what. */
class TrainerTest {

    private static final Examples DATA = Data.random(10, 2, 1, 1);

    private final List<String> heard = new ArrayList<>();
    private final TrainingListener listener = new TrainingListener() {
        @Override
        public void step(int epoch, int step, int steps, double loss) {
            heard.add("epoch %d, step %d of %d: %s".formatted(epoch, step, steps, loss));
        }

        @Override
        public void epoch(int epoch, double loss) {
            heard.add("epoch %d: %s".formatted(epoch, loss));
        }
    };

    @Property(tries = 50)
    void oneSeedGivesTheSameBits(@ForAll long seed) {
        assertEquals(learned(model(), seed, 3), learned(model(), seed, 3));
    }

    @Property(tries = 50)
    void anotherSeedGivesAnotherOrder(@ForAll long seed) {
        assertNotEquals(learned(affine(), seed, 3), learned(affine(), seed + 1, 3));
    }

    /** One example, so the order is the same. */
    @Property(tries = 50)
    void anotherSeedGivesOtherNoise(@ForAll long seed) {
        Layer one = model();
        Layer other = model();
        trainer(one, seed).train(DATA.at(0), 1, listener);
        trainer(other, seed + 1).train(DATA.at(0), 1, listener);
        assertNotEquals(values(one), values(other));
    }

    @Property(tries = 50)
    void twoEpochsAndThreeAreFive(@ForAll long seed) {
        heard.clear();
        List<Matrix> atOnce = learned(model(), seed, 5);
        List<String> heardAtOnce = List.copyOf(heard);
        heard.clear();
        assertEquals(atOnce, learned(model(), seed, 2, 3));
        assertEquals(heardAtOnce, heard);
    }

    private List<Matrix> learned(Layer model, long seed, int... epochs) {
        Trainer trainer = trainer(model, seed);
        for (int more : epochs) {
            trainer.train(DATA, more, listener);
        }
        return values(model);
    }

    private static Trainer trainer(Layer model, long seed) {
        return new Trainer(model, new SquaredError(), new GradientDescent(model, 0.01), Batches.mini(4), seed);
    }

    private static Layer model() {
        SplittableRandom random = new SplittableRandom(3);
        return new Chain(
                new Affine(Matrix.draw(2, 3, random::nextGaussian)),
                new Flicker(),
                new Affine(Matrix.draw(3, 1, random::nextGaussian)));
    }

    private static Layer affine() {
        return new Affine(Matrix.columnOf(1, 2));
    }

    private static List<Matrix> values(Layer model) {
        return model.parameters().values().stream().map(Parameter::value).toList();
    }

    /** One example x = 1, target 0: the loss is (w + b)², and both slopes are 2 · (w + b). */
    @Test
    void trainingByHand() {
        Affine model = new Affine(Matrix.rowOf(8));
        Trainer trainer = new Trainer(model, new SquaredError(), new GradientDescent(model, 0.125), Batches.whole(), 1);
        trainer.train(new Examples(Matrix.rowOf(1), Matrix.rowOf(0)), 3, listener);
        assertEquals(Matrix.rowOf(4.5), model.weight.value());
        assertEquals(Matrix.rowOf(-3.5), model.bias.value());
        assertEquals(List.of(
                "epoch 1, step 1 of 1: 64.0", "epoch 1: 64.0",
                "epoch 2, step 1 of 1: 16.0", "epoch 2: 16.0",
                "epoch 3, step 1 of 1: 4.0", "epoch 3: 4.0"), heard);
    }

    /** The targets 1 ... 5 and a prediction of 0: the mean of the squares is 55 / 5, in whatever order they come. */
    @Test
    void theLossOfAnEpochIsWeightedByTheSizesOfItsBatches() {
        Affine model = new Affine(Matrix.rowOf(0));
        Examples data = new Examples(Matrix.zeros(5, 1), Matrix.columnOf(1, 2, 3, 4, 5));
        Trainer trainer = new Trainer(model, new SquaredError(), gradients -> {}, Batches.mini(4), 1);
        trainer.train(data, 1, listener);
        assertEquals(3, heard.size());
        assertEquals("epoch 1: 11.0", heard.get(2));
    }

    @Test
    void stepsAndEpochsCountFromOneAndGoOnInALaterCall() {
        Trainer trainer = new Trainer(affine(), new SquaredError(), gradients -> {}, Batches.mini(4), 1);
        trainer.train(DATA, 1, listener);
        trainer.train(DATA.at(0, 1, 2, 3, 4), 1, listener);
        assertEquals(List.of(
                "epoch 1, step 1 of 3", "epoch 1, step 2 of 3", "epoch 1, step 3 of 3", "epoch 1",
                "epoch 2, step 1 of 2", "epoch 2, step 2 of 2", "epoch 2"),
                heard.stream().map(line -> line.substring(0, line.indexOf(':'))).toList());
    }

    @Test
    void noEpochsAreNoTraining() {
        Layer model = model();
        List<Matrix> before = values(model);
        trainer(model, 1).train(DATA, 0, listener);
        assertEquals(before, values(model));
        assertEquals(List.of(), heard);
    }

    @Test
    void everyStepHasATrainingModeOfItsOwn() {
        List<Mode> modes = new ArrayList<>();
        Layer recording = (x, mode) -> {
            modes.add(mode);
            return new Pass(x.columns(0, 1), Gradients::ofInput);
        };
        new Trainer(recording, new SquaredError(), gradients -> {}, Batches.single(), 1)
                .train(DATA, 20, TrainingListener.silent());
        assertEquals(200, new HashSet<>(modes).size());
        assertEquals(200, modes.stream().filter(Mode.Training.class::isInstance).count());
    }

    @Test
    void everyEpochHasAnOrderOfItsOwn() {
        List<Integer> order = new ArrayList<>();
        Layer recording = (x, mode) -> {
            order.addAll(Data.numbers(new Examples(x, x)));
            return new Pass(x, Gradients::ofInput);
        };
        new Trainer(recording, new SquaredError(), gradients -> {}, Batches.mini(7), 1)
                .train(Data.numbered(30), 2, TrainingListener.silent());
        assertNotEquals(order.subList(0, 30), order.subList(30, 60));
        assertEquals(new HashSet<>(order.subList(0, 30)), new HashSet<>(order.subList(30, 60)));
    }

    @Test
    void aNegativeNumberOfEpochsIsRefused() {
        Affine affine = new Affine(Matrix.rowOf(1));
        Trainer trainer = new Trainer(affine, new SquaredError(), gradients -> {}, Batches.whole(), 1);
        Examples data = new Examples(Matrix.rowOf(1), Matrix.rowOf(0));
        String message = assertThrows(IllegalArgumentException.class,
                () -> trainer.train(data, -1, TrainingListener.silent())).getMessage();
        assertEquals("training takes some epochs or none, not -1", message);
        assertEquals("training ends after some epochs or none, not -1", assertThrows(IllegalArgumentException.class,
                () -> trainer.trainUntil(data, -1, TrainingListener.silent())).getMessage());
    }

    @Test
    void noExamplesAreRefused() {
        Dataset nothing = new Dataset() {
            @Override
            public int size() {
                return 0;
            }

            @Override
            public Examples at(int... places) {
                throw new AssertionError("nobody asks for what is not there");
            }
        };
        assertEquals("training takes at least one example, not 0", assertThrows(IllegalArgumentException.class,
                () -> trainer(affine(), 1).train(nothing, 1, TrainingListener.silent())).getMessage());
    }
}
