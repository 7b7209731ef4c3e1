package nn.examples.mistakes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TransposedWeightGradientTest {

    @Test
    void aSquareOneIsRecognised() {
        String message = TransposedWeightGradient.report();
        assertTrue(message.contains("WRONG") && message.contains("the transpose of the true gradient"), message);
    }

    @Test
    void anotherHasTheWrongShape() {
        String message = TransposedWeightGradient.oblong();
        assertTrue(message.endsWith("the gradient of a parameter of 3 x 2 cannot be 2 x 3"), message);
    }
}
