package nn.layers.losses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Loss;
import nn.core.Matrix;
import nn.layers.Expect;
import org.junit.jupiter.api.Test;

/** The mean squared error by hand, in dyadic numbers and so exact. */
class MeanSquaredErrorTest {

    private final Loss loss = new MeanSquaredError();
    private final Matrix prediction = Matrix.of(2, 2, 1, 2, 3, 4);
    private final Matrix target = Matrix.of(2, 2, 1, 0, 0, 8);

    @Test
    void theValueIsTheMeanOverAllEntries() {
        assertEquals((0 + 4 + 9 + 16) / 4.0, loss.value(prediction, target));
    }

    @Test
    void theGradientIsTwiceTheErrorOverTheNumberOfEntries() {
        assertEquals(Matrix.of(2, 2, 0, 1, 1.5, -2), loss.gradient(prediction, target));
    }

    @Test
    void nanAndInfinityPassThrough() {
        assertEquals(Double.NaN, loss.value(Matrix.rowOf(Double.NaN, 1), Matrix.rowOf(0, 0)));
        assertEquals(Double.POSITIVE_INFINITY, loss.value(Matrix.rowOf(Double.NEGATIVE_INFINITY), Matrix.rowOf(0)));
        assertEquals(Matrix.rowOf(Double.NaN, Double.NEGATIVE_INFINITY),
                loss.gradient(Matrix.rowOf(Double.NaN, Double.NEGATIVE_INFINITY), Matrix.rowOf(0, 0)));
    }

    @Test
    void aTargetOfOtherShapeIsRefused() {
        String message = "MeanSquaredError() needs a prediction and a target of the same shape, not 2 x 2 and 1 x 2";
        Expect.refusal(message, () -> loss.value(prediction, target.row(0)));
        Expect.refusal(message, () -> loss.gradient(prediction, target.row(0)));
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("MeanSquaredError()", loss.toString());
    }
}
