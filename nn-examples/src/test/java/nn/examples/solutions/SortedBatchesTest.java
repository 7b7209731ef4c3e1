package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.BatchNorm;
import org.junit.jupiter.api.Test;

/**
 * Every batch of neighbours has the unbiased variance 0.5, so the running variance ends there instead of at 6: the
 * variance between the batches goes into no batch. Inference then stretches whatever it sees by √(6 / 0.5) = 3.5 times
 * too much. The running mean swings with the batches, and stands above 4.5 because the large ones came last.
 */
class SortedBatchesTest {

    private static final List<Matrix> SORTED =
            List.of(Matrix.columnOf(1, 2), Matrix.columnOf(3, 4), Matrix.columnOf(5, 6), Matrix.columnOf(7, 8));
    private static final int EPOCHS = 100;

    private final BatchNorm layer = new BatchNorm(1);

    private double statistic(String name) {
        return layer.statistics().get(name).value().get(0, 0);
    }

    @Test
    void theRunningVarianceIsThatOfABatch() {
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            SORTED.forEach(batch -> layer.forward(batch, Mode.training(1)));
        }
        assertEquals(0.5, statistic("runningVariance"), 1e-12);
        // the newest of four means weighs 0.1, the one before 0.09, ..., and an epoch earlier all by 0.9⁴ less
        double mean = 0.1 * (7.5 + 0.9 * 5.5 + 0.81 * 3.5 + 0.729 * 1.5) / (1 - Math.pow(0.9, 4));
        assertEquals(mean, statistic("runningMean"), 1e-12);
        Matrix y = layer.forward(Matrix.columnOf(4, 5), Mode.inference()).output();
        // one unit apart, over √0.5; rightly it is over √6
        assertEquals(1 / Math.sqrt(0.5), y.get(1, 0) - y.get(0, 0), 1e-4);
    }
}
