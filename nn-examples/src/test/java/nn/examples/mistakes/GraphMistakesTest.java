package nn.examples.mistakes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What the check says of the mistakes in the chapter on graphs. */
class GraphMistakesTest {

    @Test
    void theForgottenSkipIsFoundOutsideOfTheBody() {
        String message = ResidualWithoutSkip.report();
        assertTrue(message.contains("input (3 x 2): WRONG in 6 of 6"), message);
        assertTrue(message.contains("body.weight (2 x 2): agrees"), message);
        assertTrue(message.contains("the mistake is in what joins them"), message);
    }
}
