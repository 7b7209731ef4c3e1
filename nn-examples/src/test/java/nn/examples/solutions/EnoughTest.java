package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.core.Matrix;
import nn.layers.Dense;
import nn.layers.losses.MeanSquaredError;
import nn.optim.Batches;
import nn.optim.Examples;
import nn.optim.GradientDescent;
import nn.optim.Metric;
import nn.optim.Trainer;
import nn.optim.TrainingListener;
import org.junit.jupiter.api.Test;

/**
 * A listener remembers the loss of the last epoch, and {@code isEnough} compares it with what is wanted. A second call
 * trains nothing: the listener still holds the loss that was enough.
 */
class EnoughTest {

    private static final Examples DATA =
            new Examples(Matrix.columnOf(-1, 0, 1, 2), Matrix.columnOf(-1, 1, 3, 5));

    private static final class Below implements TrainingListener {

        private final double wanted;
        private double last = Double.POSITIVE_INFINITY;

        Below(double wanted) {
            this.wanted = wanted;
        }

        @Override
        public void epoch(int epoch, double loss) {
            last = loss;
        }

        @Override
        public boolean isEnough() {
            return last < wanted;
        }
    }

    @Test
    void trainingEndsAtTheFirstEpochThatIsGoodEnough() {
        Dense model = new Dense(Matrix.rowOf(0), Matrix.rowOf(0));
        Trainer trainer =
                new Trainer(model, new MeanSquaredError(), new GradientDescent(model, 0.1), Batches.mini(2), 1);
        Below below = new Below(0.01);
        trainer.train(DATA, 1000, below);
        assertTrue(below.last < 0.01 && trainer.epochs() < 100, () -> trainer.epochs() + " epochs, " + below.last);
        int epochs = trainer.epochs();
        trainer.train(DATA, 1000, below);
        assertEquals(epochs, trainer.epochs());
        assertTrue(Metric.loss(new MeanSquaredError()).of(model, DATA) < 0.01);
    }
}
