package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.core.Matrix;
import nn.layers.losses.Huber;
import nn.layers.losses.MeanSquaredError;
import org.junit.jupiter.api.Test;

class OutlierTest {

    /** Nothing is rounded but a fifth of whole numbers. */
    @Test
    void theSquareIsAtRestAtTheMeanAndHuberAtTheMedian() {
        assertEquals(0, Outlier.pulls(new MeanSquaredError(), 22).sum(), 1e-14);
        assertEquals(0, Outlier.pulls(new Huber(), 3).sum(), 1e-16);
        assertTrue(Outlier.pulls(new MeanSquaredError(), 3).sum() < -37);
    }

    @Test
    void noMeasurementPullsHarderAtHuberThanAFifth() {
        Matrix pulls = Outlier.pulls(new Huber(), 22);
        assertEquals(Matrix.columnOf(0.2, 0.2, 0.2, 0.2, -0.2), pulls);
    }
}
