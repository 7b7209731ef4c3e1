package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.Recurrence;
import nn.layers.RnnCell;
import org.junit.jupiter.api.Test;

class RecurrenceByHandTest {

    /** Numbers below 1: three tanh, each off by a few units of 1e-16, and two dozen operations. */
    private static final double ROUNDING = 1e-14;

    @Test
    void thePlainNumbersAgreeWithTheLayer() {
        RnnCell cell = new RnnCell(Matrix.rowOf(RecurrenceByHand.W), Matrix.rowOf(RecurrenceByHand.U), Matrix.rowOf(0));
        Gradients gradients = new Recurrence(cell, 3)
                .forward(Matrix.rowOf(RecurrenceByHand.X), Matrix.rowOf(0.1), Mode.inference())
                .backward(Matrix.rowOf(0, 0, 1));
        for (RecurrenceByHand.Step step : RecurrenceByHand.steps()) {
            // with w = 1, ∂L/∂x is ∂L/∂a
            assertEquals(gradients.first().get(0, step.t()), step.da(), ROUNDING);
        }
        assertEquals(gradients.of(cell.parameters().get("recurrentWeight")).get(0, 0),
                RecurrenceByHand.truncated(3), ROUNDING);
    }

    @Test
    void theLayerSaysTheSumOverAllSteps() {
        assertEquals(RecurrenceByHand.ofLayer(), RecurrenceByHand.truncated(3), ROUNDING);
        assertTrue(RecurrenceByHand.truncated(2) < 0.95 * RecurrenceByHand.ofLayer());
    }
}
