package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Loss;
import nn.core.Matrix;
import nn.layers.losses.MeanSquaredError;
import org.junit.jupiter.api.Test;

/** The sum is three times the mean, and so is its gradient: a third of the rate takes the same steps. */
class SumOrMeanTest {

    private static final Matrix TARGET = Matrix.columnOf(1, 3, 5);
    private static final double RATE = 0.1;

    /** The derivative of Σ (y − t)² is 2 (y − t), entry by entry; a rounding error or two is left. */
    @Test
    void aThirdOfTheRateGoesAsFar() {
        Loss mean = new MeanSquaredError();
        Matrix y = Matrix.columnOf(0.5, -2, 7);
        Matrix stepOfMean = mean.gradient(y, TARGET).times(RATE);
        Matrix stepOfSum = y.minus(TARGET).times(2).times(RATE / 3);
        assertEquals(0, stepOfMean.minus(stepOfSum).maxAbs(), 1e-15);
    }
}
