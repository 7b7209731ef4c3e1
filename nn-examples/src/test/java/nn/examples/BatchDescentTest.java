package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import nn.core.Matrix;
import nn.optim.Batches;
import nn.optim.DifferentiableFunction;
import nn.optim.Examples;
import org.junit.jupiter.api.Test;

/** The objective of a batch is {@code (w − mean)² / 2}: a step with the rate ½ halves the distance to its mean. */
class BatchDescentTest {

    private final BatchDescent halving = new BatchDescent(batch -> {
        double mean = batch.x().columnMeans().get(0, 0);
        return DifferentiableFunction.of(w -> Math.pow(w.get(0, 0) - mean, 2) / 2, w -> w.map(v -> v - mean));
    }, 0.5);
    private final Examples data = new Examples(Matrix.columnOf(0, 16, 0, 16), Matrix.zeros(4, 1));
    private final Matrix start = Matrix.rowOf(24);

    @Test
    void aStepAnEpochOnTheWholeBatch() {
        assertEquals(List.of(start, Matrix.rowOf(16), Matrix.rowOf(12), Matrix.rowOf(10)),
                halving.path(data, Batches.whole(), 3, start, new SplittableRandom(1)));
    }

    @Test
    void aStepForEverySingleExample() {
        List<Matrix> path = halving.path(data, Batches.single(), 2, start, new SplittableRandom(1));
        assertEquals(9, path.size());
        for (int epoch = 0; epoch < 2; epoch++) {
            // 2 next − previous is the example that led there
            double sum = 0;
            for (int i = 4 * epoch; i < 4 * epoch + 4; i++) {
                sum += 2 * path.get(i + 1).get(0, 0) - path.get(i).get(0, 0);
            }
            assertEquals(32, sum);
        }
    }
}
