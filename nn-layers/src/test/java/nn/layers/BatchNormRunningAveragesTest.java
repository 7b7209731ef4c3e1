package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.BatchNorm.RunningVariance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the running averages of batch normalisation take in, under either convention, and how fast they forget. */
class BatchNormRunningAveragesTest {

    /** Mean 2; variance 1 divided by N, 2 divided by N − 1. */
    private static final Matrix BATCH = Matrix.columnOf(1, 3);

    private static BatchNorm trained(RunningVariance convention) {
        BatchNorm layer = new BatchNorm(1, 1e-5, 0.25, convention);
        layer.forward(BATCH, Mode.training(0));
        return layer;
    }

    private static double mean(BatchNorm layer) {
        return layer.statistics().get("runningMean").value().get(0, 0);
    }

    private static double variance(BatchNorm layer) {
        return layer.statistics().get("runningVariance").value().get(0, 0);
    }

    @Test
    void momentumIsTheWeightOfTheNewMean() {
        assertEquals(0.75 * 0 + 0.25 * 2, mean(trained(RunningVariance.UNBIASED)));
    }

    @Test
    void theUnbiasedConventionTakesInTheVarianceDividedByRowsMinusOne() {
        assertEquals(0.75 * 1 + 0.25 * 2, variance(trained(RunningVariance.UNBIASED)));
    }

    @Test
    void theBiasedConventionTakesInTheVarianceDividedByRows() {
        assertEquals(0.75 * 1 + 0.25 * 1, variance(trained(RunningVariance.BIASED)));
    }

    @Test
    void eachPassOfTrainingIsTakenInOnce() {
        BatchNorm layer = trained(RunningVariance.UNBIASED);
        layer.forward(Matrix.columnOf(10, 10), Mode.training(0));
        assertEquals(0.75 * 0.5 + 0.25 * 10, mean(layer));
        assertEquals(0.75 * 1.25 + 0.25 * 0, variance(layer));
    }

    @Test
    void theWayBackTakesInNothing() {
        BatchNorm layer = trained(RunningVariance.UNBIASED);
        layer.forward(BATCH, Mode.training(0)).backward(Matrix.columnOf(1, 2)).input();
        assertEquals(0.75 * 0.5 + 0.25 * 2, mean(layer));
        assertEquals(0.75 * 1.25 + 0.25 * 2, variance(layer));
    }

    /** The course notes' figures for a keep rate of 0.9, to the four decimals that they print. */
    @ParameterizedTest
    @CsvSource({"10, 0.3487", "22, 0.0985", "44, 0.0097"})
    void theInitialValueFadesByTheKeepRate(int steps, double weight) {
        BatchNorm layer = new BatchNorm(1);
        for (int step = 0; step < steps; step++) {
            layer.forward(Matrix.columnOf(0, 0), Mode.training(step));
        }
        assertEquals(weight, variance(layer), 0.5e-4);
    }

    @Test
    void theDefaultsArePyTorchs() {
        BatchNorm layer = new BatchNorm(1);
        BatchNorm spelledOut = new BatchNorm(1, 1e-5, 0.1, RunningVariance.UNBIASED);
        Matrix expected = spelledOut.forward(BATCH, Mode.training(0)).output();
        assertEquals(expected, layer.forward(BATCH, Mode.training(0)).output());
        assertEquals(mean(spelledOut), mean(layer));
        assertEquals(variance(spelledOut), variance(layer));
    }
}
