package nn.examples.mistakes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WrongLossesTest {

    private static void assertContains(String part, String message) {
        assertTrue(message.contains(part), message);
    }

    @Test
    void theSumForTheMeanIsTheNumberOfRowsTimesTooLarge() {
        assertContains("WRONG in 12 of 12 entries", CrossEntropyGradientOfTheSum.report());
        assertContains("times 4.000: the number of rows", CrossEntropyGradientOfTheSum.report());
    }

    /** One in each of the four rows. */
    @Test
    void aForgottenTargetIsWrongWhereTheLabelsAre() {
        assertContains("WRONG in 4 of 12 entries", CrossEntropyWithoutTarget.report());
    }

    @Test
    void aForgottenTwoIsHalfTheGradient() {
        assertContains("WRONG in 12 of 12 entries", SquaredErrorWithoutTwo.report());
        assertContains("every entry is the true one times 0.5000", SquaredErrorWithoutTwo.report());
    }
}
