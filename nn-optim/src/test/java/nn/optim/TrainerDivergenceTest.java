package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.core.RunningAverage;
import org.junit.jupiter.api.Test;

/** Training that leaves the finite numbers stops, says where, and gives back the last good model. */
class TrainerDivergenceTest {

    private static final Examples DATA = Data.random(7, 2, 1, 1);

    /** A step of rate 1e200 ruins the model, and the next loss, wherever in an epoch it comes, shows it. */
    @Property
    void parametersAndStatisticsAreThoseBeforeTheLastUpdate(
            @ForAll @IntRange(min = 0, max = 12) int ruin, @ForAll @IntRange(min = 1, max = 7) int size) {
        Layer model = model();
        Trainer trainer = trainer(model, ruin, Batches.mini(size));
        List<List<Matrix>> states = new ArrayList<>(List.of(state(model)));
        assertThrows(DivergenceException.class, () -> trainer.train(DATA, 20, remembering(states, model)));
        assertEquals(ruin + 2, states.size());
        assertEquals(states.get(ruin), state(model));
    }

    @Property
    void theyAreAlsoWhenEveryEpochIsACallOfItsOwn(
            @ForAll @IntRange(min = 0, max = 12) int ruin, @ForAll @IntRange(min = 1, max = 7) int size) {
        Layer model = model();
        Trainer trainer = trainer(model, ruin, Batches.mini(size));
        List<List<Matrix>> states = new ArrayList<>(List.of(state(model)));
        assertThrows(DivergenceException.class, () -> {
            for (int epoch = 0; epoch < 20; epoch++) {
                trainer.train(DATA, 1, remembering(states, model));
            }
        });
        assertEquals(states.get(ruin), state(model));
    }

    private static Layer model() {
        return new Chain(new Affine(Matrix.of(2, 2, 1, 2, 3, 4)), new Affine(Matrix.columnOf(1, -1)));
    }

    private static Trainer trainer(Layer model, int ruin, Batches batches) {
        LearningRate rate = step -> step == ruin ? 1e200 : 1e-3;
        return new Trainer(model, new SquaredError(), new GradientDescent(model, rate), batches, 1);
    }

    private static TrainingListener remembering(List<List<Matrix>> states, Layer model) {
        return new TrainingListener() {
            @Override
            public void step(int epoch, int step, int steps, double loss) {
                states.add(state(model));
            }
        };
    }

    private static List<Matrix> state(Layer model) {
        return Stream.concat(
                        model.parameters().values().stream().map(Parameter::value),
                        model.statistics().values().stream().map(RunningAverage::value))
                .toList();
    }

    @Test
    void aModelThatSomebodyElseHasChangedKeepsThatChange() {
        Affine affine = new Affine(Matrix.rowOf(1));
        Trainer trainer = trainer(affine, -1, Batches.whole());
        affine.weight.set(Matrix.rowOf(7));
        Examples bad = new Examples(Matrix.rowOf(Double.NaN), Matrix.rowOf(0));
        assertThrows(DivergenceException.class, () -> trainer.train(bad, 1, TrainingListener.silent()));
        assertEquals(Matrix.rowOf(7), affine.weight.value());
        Examples good = new Examples(Matrix.rowOf(1), Matrix.rowOf(0));
        trainer.train(good, 1, TrainingListener.silent());
        affine.weight.set(Matrix.rowOf(8));
        assertThrows(DivergenceException.class, () -> trainer.train(bad, 1, TrainingListener.silent()));
        assertEquals(Matrix.rowOf(8), affine.weight.value());
    }

    /** The sum over the column overflows, the weight of 1e-300 hides it from the loss. */
    @Test
    void aRunningAverageThatOverflowsIsNoticedAtOnce() {
        Affine affine = new Affine(Matrix.rowOf(1e-300));
        Examples huge = new Examples(Matrix.filled(3, 1, 1e308), Matrix.zeros(3, 1));
        Trainer trainer = new Trainer(affine, new SquaredError(), gradients -> {}, Batches.whole(), 1);
        String message = assertThrows(DivergenceException.class,
                () -> trainer.train(huge, 2, TrainingListener.silent())).getMessage();
        assertEquals("a running average is not finite after epoch 1, step 1. The model has its last good values again. "
                + "A lower learning rate or inputs of smaller scale may help", message);
        assertEquals(Matrix.zeros(1, 1), affine.mean.value());
    }

    /** The very last update brings the ruin, so no loss shows it any more. */
    @Test
    void aRuinousLastUpdateIsTakenBack() {
        Layer model = new Chain(new Affine(Matrix.rowOf(1)), new Affine(Matrix.rowOf(1)));
        Examples data = new Examples(Matrix.filled(2, 1, 1), Matrix.zeros(2, 1));
        LearningRate rate = step -> step == 2 ? Double.MAX_VALUE : 1e-3;
        Trainer trainer = new Trainer(model, new SquaredError(), new GradientDescent(model, rate), Batches.whole(), 1);
        List<List<Matrix>> states = new ArrayList<>(List.of(state(model)));
        String message = assertThrows(DivergenceException.class,
                () -> trainer.train(data, 3, remembering(states, model))).getMessage();
        assertEquals("the last update of epoch 3 left a value that is not finite in the model."
                + " The model has its last good values again."
                + " A lower learning rate or inputs of smaller scale may help", message);
        assertEquals(states.get(2), state(model));
    }

    /** Seven examples in threes are three steps an epoch; the update of step 1 makes both weights about -1e200. */
    @Test
    void theMessageNamesEpochStepAndLayer() {
        Layer model = new Chain(new Affine(Matrix.rowOf(1)), new Affine(Matrix.rowOf(1)));
        Examples data = new Examples(Matrix.filled(7, 1, 1), Matrix.zeros(7, 1));
        String message = assertThrows(DivergenceException.class,
                () -> trainer(model, 6, Batches.mini(3)).train(data, 9, TrainingListener.silent())).getMessage();
        assertEquals("the loss became Infinity in epoch 3, step 2; "
                + "the first output that is not finite is that of b: Affine(1 -> 1). "
                + "The model has its last good values again. "
                + "A lower learning rate or inputs of smaller scale may help", message);
    }

    @Test
    void aFirstLossThatIsNotFiniteLeavesTheModelAsItWas() {
        Layer model = model();
        List<Matrix> before = state(model);
        Examples broken = new Examples(DATA.x().with(3, 1, Double.NaN), DATA.target());
        List<List<Matrix>> states = new ArrayList<>();
        assertThrows(DivergenceException.class,
                () -> trainer(model, 0, Batches.whole()).train(broken, 1, remembering(states, model)));
        assertEquals(before, state(model));
        assertEquals(List.of(), states);
    }
}
