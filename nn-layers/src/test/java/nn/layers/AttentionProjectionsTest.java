package nn.layers;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.layers.DotProductAttention.Mask;
import org.junit.jupiter.api.Test;

/** Given projections must lead from E columns to E, to 2E and back to E. */
class AttentionProjectionsTest {

    private final RandomGenerator random = new SplittableRandom(1);

    private void refused(String message, Dense query, Dense keyValue, Dense output) {
        Expect.refusal("MultiHeadAttention: with steps of 4 columns the projection to " + message,
                () -> new MultiHeadAttention(query, keyValue, 1, Mask.NONE, output));
    }

    private Dense dense(int inputs, int outputs) {
        return new Dense(inputs, outputs, random);
    }

    @Test
    void queriesComeFromEColumns() {
        refused("queries is Dense(4 -> 4), not Dense(8 -> 4)", dense(8, 4), dense(4, 8), dense(4, 4));
    }

    @Test
    void keysAndValuesAreTwoE() {
        refused("keys and values is Dense(4 -> 8), not Dense(4 -> 16)", dense(4, 4), dense(4, 16), dense(4, 4));
        refused("keys and values is Dense(4 -> 8), not Dense(4 -> 4)", dense(4, 4), dense(4, 4), dense(4, 4));
        refused("keys and values is Dense(4 -> 8), not Dense(2 -> 8)", dense(4, 4), dense(2, 8), dense(4, 4));
    }

    @Test
    void theOutputHasEColumnsAgain() {
        refused("the output is Dense(4 -> 4), not Dense(4 -> 12)", dense(4, 4), dense(4, 8), dense(4, 12));
    }
}
