package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import nn.core.Gradients;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;

/** Tenths, but for a few roundings of numbers up to 10. */
class AttentionByHandTest {

    private static final double ROUNDING = 1e-13;

    private static void assertEntries(Matrix actual, double... expected) {
        assertArrayEquals(expected, actual.toArray(), ROUNDING);
    }

    @Test
    void theWeightsAreTenthsAndTheOutputIsWhole() {
        assertEntries(AttentionByHand.weights(), 0.6, 0.3, 0.1);
        assertEntries(AttentionByHand.pass().output(), 7, 4);
    }

    /** The gradients of the keys are multiples of the query: half of 1.8, −2.1 and 0.3. */
    @Test
    void theGradients() {
        Gradients gradients = AttentionByHand.pass().backward(AttentionByHand.DZ);
        assertEntries(gradients.first(), 0.9, -1.05, 0.15, 0);
        Matrix factors = Matrix.columnOf(0.9, -1.05, 0.15);
        assertEntries(gradients.second().columns(0, 4), factors.times(AttentionByHand.Q).toArray());
        assertEntries(gradients.second().columns(4, 6), 0.6, 0, 0.3, 0, 0.1, 0);
    }
}
