package nn.examples.mistakes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;


/** In each of them the values get the right gradient, six of the eighteen entries of the second input. */
class WrongAttentionsTest {

    static Stream<String> messages() {
        return Stream.of(AttentionWithoutSoftmaxBackward.report(), AttentionSoftmaxEntrywise.report(),
                AttentionScaledForwardOnly.report());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void queriesAndKeysAreWrong(String message) {
        assertTrue(message.contains("first input (2 x 4): WRONG in 8 of 8 entries"), message);
        assertTrue(message.contains("second input (3 x 6): WRONG in 12 of 18 entries"), message);
    }

    @Test
    void theForgottenScaleIsRecognised() {
        String message = AttentionScaledForwardOnly.report();
        assertTrue(message.contains("every entry is the true one times 2.000"), message);
    }
}
