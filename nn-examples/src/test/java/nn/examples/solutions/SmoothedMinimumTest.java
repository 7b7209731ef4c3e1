package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.DoubleStream;
import nn.core.Matrix;
import nn.layers.losses.OneHot;
import nn.layers.losses.SoftmaxCrossEntropy;
import org.junit.jupiter.api.Test;

/**
 * The gradient p − t is 0 where p = t. The smoothed target is 0.925 for the right one of four classes and 0.025 for
 * each other: a lead of ln(0.925 / 0.025) = ln 37. There the loss is −Σ t log t, the entropy of the target, and not 0.
 */
class SmoothedMinimumTest {

    private final SoftmaxCrossEntropy loss = new SoftmaxCrossEntropy(0.1);
    private final Matrix best = Matrix.rowOf(Math.log(37), 0, 0, 0);
    private final Matrix label = OneHot.of(4, 0);

    @Test
    void theGradientVanishesAtAFiniteLead() {
        assertArrayEquals(new double[4], loss.gradient(best, label).toArray(), 1e-15);
    }

    @Test
    void theLeastLossIsTheEntropyOfTheTarget() {
        double entropy = DoubleStream.of(0.925, 0.025, 0.025, 0.025).map(t -> -t * Math.log(t)).sum();
        assertEquals(entropy, loss.value(best, label), 1e-15);
    }
}
