package nn.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.core.Matrix;
import nn.core.RunningAverage;
import nn.layers.Sequential;
import nn.optim.Optimizer;

/** What a step does, and what it leaves alone. */
interface StepLaws extends OptimizerSubject {

    /** Neither then nor later: the steps after the refused one are those of an optimizer that never met it. */
    @Property(tries = 30)
    default void aMissingGradientChangesNothing(@ForAll("seeds") long seed) {
        DrawnModel model = new DrawnModel(seed);
        DrawnModel twin = new DrawnModel(seed);
        Optimizer optimizer = optimizer(model, RATE);
        Optimizer undisturbed = optimizer(twin, RATE);
        OptimizerSubject.steps(optimizer, model, 0, 2);
        OptimizerSubject.steps(undisturbed, twin, 0, 2);
        assertThrows(IllegalArgumentException.class, () -> optimizer.step(model.withOneMissing(2)));
        assertEquals(twin.values(), model.values());
        assertEquals(undisturbed.state(), optimizer.state());
        OptimizerSubject.steps(optimizer, model, 2, 4);
        OptimizerSubject.steps(undisturbed, twin, 2, 4);
        assertEquals(twin.values(), model.values());
    }

    @Property(tries = 20)
    default void aStepLeavesTheStatisticsAlone(@ForAll("seeds") long seed) {
        DrawnModel model = new DrawnModel(seed);
        RunningAverage average = model.statistics().get("average");
        Matrix before = average.value();
        OptimizerSubject.steps(optimizer(model, RATE), model, 0, 2);
        assertEquals(before, average.value());
    }

    /** And remembered once. */
    @Property(tries = 20)
    default void aParameterThatStandsTwiceIsSteppedOnce(@ForAll("seeds") long seed) {
        DrawnModel once = new DrawnModel(seed);
        DrawnModel twice = new DrawnModel(seed);
        Optimizer ofOnce = optimizer(once, RATE);
        Optimizer ofTwice = optimizer(new Sequential(twice, twice), RATE);
        OptimizerSubject.steps(ofOnce, once, 0, 3);
        OptimizerSubject.steps(ofTwice, twice, 0, 3);
        assertEquals(once.values(), twice.values());
        assertEquals(ofOnce.state().size(), ofTwice.state().size());
    }

    @Property(tries = 20)
    default void theSameGradientsGiveTheSameBits(@ForAll("seeds") long seed) {
        assertEquals(valuesAfterThreeSteps(seed), valuesAfterThreeSteps(seed));
    }

    /** Whoever trains must see it. */
    @Property(tries = 10)
    default void aGradientOfNanIsNotHidden(@ForAll("seeds") long seed) {
        DrawnModel model = new DrawnModel(seed);
        optimizer(model, RATE).step(model.gradients(0, name -> name.equals("weight") ? Double.NaN : 1));
        assertEquals(Matrix.filled(2, 3, Double.NaN), model.values().get("weight"));
    }

    private Map<String, Matrix> valuesAfterThreeSteps(long seed) {
        DrawnModel model = new DrawnModel(seed);
        OptimizerSubject.steps(optimizer(model, RATE), model, 0, 3);
        return model.values();
    }
}
