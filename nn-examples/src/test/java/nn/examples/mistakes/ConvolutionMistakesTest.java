package nn.examples.mistakes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What is planted is found, where it was planted. */
class ConvolutionMistakesTest {

    private static void assertSays(String message, String part) {
        assertTrue(message.contains(part), message);
    }

    /** The middle of every edge and the middle of the image are seen by several places: five pixels of nine. */
    @Test
    void anOverlapThatIsNotAdded() {
        assertSays(Conv2dOverlapOverwritten.report(), "input (1 x 9): WRONG in 5 of 9 entries");
        assertSays(Conv2dOverlapOverwritten.report(), "weight (4 x 1): agrees");
    }

    @Test
    void aFilterThatIsNotFlipped() {
        assertSays(Conv2dFilterNotFlipped.report(), "input (1 x 9): WRONG in 9 of 9 entries");
        assertSays(Conv2dFilterNotFlipped.report(), "weight (4 x 1): agrees");
    }

    /** Each of the two winners alone could claim all; only together they claim too much. */
    @Test
    void aTieThatIsPaidTwice() {
        assertSays(MaxPool2dTiesPaidTwice.report(), "input (1 x 8): kink in 2 of 8 entries");
        assertSays(MaxPool2dTiesPaidTwice.report(), "a tie that is paid more than once, or not at all");
    }
}
