package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import nn.core.Matrix;
import nn.layers.Dense;
import nn.layers.losses.MeanSquaredError;
import nn.optim.Batches;
import nn.optim.Examples;
import nn.optim.Metric;
import nn.optim.Trainer;
import nn.optim.TrainingListener;
import org.junit.jupiter.api.Test;

/**
 * Ten examples in batches of 4, 4 and 2: the last batch has two examples and a third of the plain mean, so each of its
 * examples counts twice. The trainer weighs the batches by their sizes, and with a model that stays as it is the loss
 * of the epoch is the loss over all examples.
 */
class EpochLossTest {

    private static final Examples DATA = new Examples(
            Matrix.columnOf(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), Matrix.columnOf(1, 1, 2, 3, 5, 8, 13, 21, 34, 55));

    private final List<Double> steps = new ArrayList<>();
    private final List<Double> epochs = new ArrayList<>();
    private final TrainingListener listener = new TrainingListener() {
        @Override
        public void step(int epoch, int step, int count, double loss) {
            steps.add(loss);
        }

        @Override
        public void epoch(int epoch, double loss) {
            epochs.add(loss);
        }
    };

    @Test
    void theWeightsAreTheSizes() {
        Dense model = new Dense(Matrix.rowOf(3), Matrix.rowOf(-2));
        new Trainer(model, new MeanSquaredError(), gradients -> {}, Batches.mini(4), 1).train(DATA, 1, listener);
        double all = Metric.loss(new MeanSquaredError()).of(model, DATA);
        assertEquals(all, (4 * steps.get(0) + 4 * steps.get(1) + 2 * steps.get(2)) / 10, 1e-12);
        assertEquals(all, epochs.get(0), 1e-12);
        double plain = steps.stream().mapToDouble(loss -> loss).average().orElseThrow();
        assertTrue(Math.abs(plain - all) > 0.01 * all, plain + " and " + all);
    }
}
