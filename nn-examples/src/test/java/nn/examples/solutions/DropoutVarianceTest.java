package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.Dropout;
import org.junit.jupiter.api.Test;

/**
 * y is 0 with probability p, and x / (1 − p) otherwise. Its mean is x, the mean of its square x² / (1 − p), and so its
 * variance {@code x² / (1 − p) − x² = x² · p / (1 − p)}: x² for p = ½, and nine times x² for p = 0.9.
 */
class DropoutVarianceTest {

    private static final int SIZE = 200_000;

    /**
     * The variance is found from the share of zeros, q, as {@code x² q (1 − q) / (1 − p)²}; q is off by more than five
     * of its standard deviations, {@code √(p (1 − p) / SIZE)}, once in a million: 0.006 at most, and the rest by
     * {@code |1 − 2p| / (1 − p)²} times that.
     */
    @Test
    void theVarianceGrowsWithTheProbability() {
        for (double p : new double[] {0.1, 0.5, 0.9}) {
            double deviation = 5 * Math.sqrt(p * (1 - p) / SIZE);
            double allowed = 9 * (Math.abs(1 - 2 * p) * deviation + deviation * deviation) / ((1 - p) * (1 - p));
            assertEquals(9 * p / (1 - p), variance(3, p), allowed + 1e-9);
        }
    }

    private static double variance(double x, double p) {
        Matrix y = new Dropout(p).forward(Matrix.filled(1, SIZE, x), Mode.training(1)).output();
        double mean = y.sum() / SIZE;
        return y.map(v -> (v - mean) * (v - mean)).sum() / SIZE;
    }
}
