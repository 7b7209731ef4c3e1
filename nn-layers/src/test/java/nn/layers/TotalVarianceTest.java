package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.BatchNorm.RunningVariance;
import org.junit.jupiter.api.Test;

/**
 * The law of total variance on x = 1 to 8 in pairs, as batch normalisation sees it: with momentum 1 its running
 * averages are the mean and the variance of the last batch. The mean of the batch variances is not the variance; what
 * is missing is the variance of the batch means. Every number is exact.
 */
class TotalVarianceTest {

    private record Moments(double mean, double variance) {}

    private static Moments moments(RunningVariance convention, double... batch) {
        BatchNorm layer = new BatchNorm(1, 1e-5, 1, convention);
        layer.forward(Matrix.columnOf(batch), Mode.training(0));
        return new Moments(
                layer.statistics().get("runningMean").value().get(0, 0),
                layer.statistics().get("runningVariance").value().get(0, 0));
    }

    /** Four pairs: each first member with the one that is so much greater. */
    private static List<Moments> pairs(int distance, double... first) {
        List<Moments> pairs = new ArrayList<>();
        for (double x : first) {
            pairs.add(moments(RunningVariance.BIASED, x, x + distance));
        }
        return pairs;
    }

    private static List<Moments> allPairs(RunningVariance convention) {
        List<Moments> pairs = new ArrayList<>();
        for (int a = 1; a <= 8; a++) {
            for (int b = a + 1; b <= 8; b++) {
                pairs.add(moments(convention, a, b));
            }
        }
        return pairs;
    }

    private static double average(List<Moments> batches, ToDoubleFunction<Moments> what) {
        return batches.stream().mapToDouble(what).average().orElseThrow();
    }

    private static double varianceOfTheMeans(List<Moments> batches) {
        double mean = average(batches, Moments::mean);
        return average(batches, batch -> (batch.mean() - mean) * (batch.mean() - mean));
    }

    @Test
    void allEightTogether() {
        assertEquals(new Moments(4.5, 5.25), moments(RunningVariance.BIASED, 1, 2, 3, 4, 5, 6, 7, 8));
        assertEquals(new Moments(4.5, 6.0), moments(RunningVariance.UNBIASED, 1, 2, 3, 4, 5, 6, 7, 8));
    }

    @Test
    void pairsOfNeighbours() {
        List<Moments> pairs = pairs(1, 1, 3, 5, 7);
        assertEquals(0.25, average(pairs, Moments::variance));
        assertEquals(5.0, varianceOfTheMeans(pairs));
        assertEquals(5.25, average(pairs, Moments::variance) + varianceOfTheMeans(pairs));
    }

    @Test
    void pairsFourApart() {
        List<Moments> pairs = pairs(4, 1, 2, 3, 4);
        assertEquals(4.0, average(pairs, Moments::variance));
        assertEquals(1.25, varianceOfTheMeans(pairs));
        assertEquals(5.25, average(pairs, Moments::variance) + varianceOfTheMeans(pairs));
    }

    @Test
    void overAllPairsTheBiasedVarianceIsTooSmallByBesselsFactor() {
        // (m − 1)/m · 6 with m = 2
        assertEquals(3.0, average(allPairs(RunningVariance.BIASED), Moments::variance));
        assertEquals(6.0, average(allPairs(RunningVariance.UNBIASED), Moments::variance));
    }
}
