package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.core.Matrix;

/**
 * Training that a ruinous step will end: model, optimizer and position go back together to where all was good, also if
 * it was stopped in between and went on in another trainer.
 */
class DivergenceResumeTest {

    private static final Examples DATA = Data.random(7, 1, 1, 1);

    /** One run, whose step of this number has a rate of 1e200. */
    private static final class Run implements TrainingListener {

        final Affine model = new Affine(Matrix.rowOf(2));
        final Optimizer optimizer;
        final Trainer trainer;
        int stepsLeft;

        Run(int ruin, int stepsLeft) {
            this.optimizer = new Momentum(model, step -> step == ruin ? 1e200 : 1e-3, 0.5);
            this.trainer = new Trainer(model, new SquaredError(), optimizer, Batches.mini(3), 1);
            this.stepsLeft = stepsLeft;
        }

        Object state() {
            return List.of(model.weight.value(), model.bias.value(), model.mean.value(), optimizer.state(),
                    trainer.state().get("position"));
        }

        @Override
        public void step(int epoch, int step, int steps, double loss) {
            stepsLeft--;
        }

        @Override
        public boolean isEnough() {
            return stepsLeft == 0;
        }

        DivergenceException diverged() {
            return assertThrows(DivergenceException.class, () -> trainer.trainUntil(DATA, 5, this));
        }

        Run from(Run other) {
            model.weight.set(other.model.weight.value());
            model.bias.set(other.model.bias.value());
            model.mean.set(other.model.mean.value());
            Map<String, Matrix> state = other.trainer.state();
            optimizer.restore(other.optimizer.state());
            trainer.restore(state);
            return this;
        }
    }

    /** The state before the ruinous step, as a run has it that is stopped there. */
    private static Object before(int ruin) {
        Run stopped = new Run(ruin, ruin);
        if (ruin > 0) {
            stopped.trainer.trainUntil(DATA, 5, stopped);
        }
        return stopped.state();
    }

    @Property(tries = 50)
    void modelOptimizerAndPositionGoBackTogether(@ForAll @IntRange(max = 12) int ruin) {
        Run run = new Run(ruin, -1);
        run.diverged();
        assertEquals(before(ruin), run.state());
    }

    @Property(tries = 50)
    void stoppedAndResumedItGoesBackToTheSame(@ForAll @IntRange(max = 12) int ruin,
            @ForAll @IntRange(min = 1, max = 13) int stop) {
        Run undisturbed = new Run(ruin, -1);
        String message = undisturbed.diverged().getMessage();
        Run first = new Run(ruin, Math.min(stop, ruin + 1));
        first.trainer.trainUntil(DATA, 5, first);
        Run second = new Run(ruin, -1).from(first);
        assertEquals(message, second.diverged().getMessage());
        assertEquals(undisturbed.state(), second.state());
    }
}
