package nn.examples.mistakes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What is planted is found, where it was planted. */
class RecurrenceMistakesTest {

    private static void assertSays(String message, String part) {
        assertTrue(message.contains(part), message);
    }

    /** The first step starts from zeros: it says nothing of the recurrent weight, which is right all the same. */
    @Test
    void aWayBackThatEndsTooEarly() {
        assertSays(RecurrentTruncated.report(), "input (1 x 4): WRONG in 1 of 4 entries");
        assertSays(RecurrentTruncated.report(), "bias (1 x 2): WRONG");
        assertSays(RecurrentTruncated.report(), "recurrentWeight (2 x 2): agrees");
    }

    @Test
    void aCellThatDoesNotReachBack() {
        String message = LstmCellWithoutForgetPath.report();
        assertSays(message, "input (1 x 3): WRONG in 2 of 3 entries");
        assertSays(message, "the first guilty layer is 0: LstmCellWithoutForgetPath(1 -> 2)");
        assertSays(message, "second input (1 x 4): WRONG in 2 of 4 entries");
    }

    @Test
    void aWordThatIsOverwritten() {
        assertSays(EmbeddingOverwritten.report(), "weight (4 x 2): WRONG in 2 of 8 entries");
        assertSays(EmbeddingOverwritten.report(), "worst entry       (2, ");
    }
}
