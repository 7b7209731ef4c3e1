package nn.examples.mistakes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What the check says of the mistakes in the chapter on dense layers and activations. */
class DenseAndActivationMistakesTest {

    @Test
    void aBiasGradientThatIsNotSummedHasTheWrongShape() {
        String message = DenseBiasNotSummed.report();
        assertTrue(message.endsWith("1 x 3 cannot be 4 x 3: is the sum over the rows missing?"), message);
    }

    @Test
    void aSlopeWithoutItsSquareIsWrongEverywhere() {
        String message = TanhWithoutSquare.report();
        assertTrue(message.contains("input (3 x 2): WRONG in 6 of 6"), message);
    }

    @Test
    void aMissingMaskIsWrongWhereTheInputIsNegative() {
        String message = ReluWithoutMask.report();
        assertTrue(message.contains("input (3 x 2): WRONG in 2 of 6"), message);
        assertTrue(message.contains("the upstream gradient, unchanged"), message);
    }
}
