package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.core.Mode;
import nn.examples.book.SingleAttention;
import org.junit.jupiter.api.Test;

/**
 * The output is a sum over the keys, and a sum does not know in which order its terms came: keys and values exchanged
 * together change nothing. Queries exchanged exchange the rows of the output. So self-attention, where all three come
 * from the same steps, hands back the steps in whatever order they came, and cannot tell a sentence from its reverse.
 */
class KeysInAnyOrderTest {

    private final RandomGenerator random = new SplittableRandom(5);
    private final Matrix q = Matrix.draw(2, 4, random::nextGaussian);
    private final Matrix memory = Matrix.draw(3, 6, random::nextGaussian);

    private static Matrix attend(Matrix q, Matrix memory) {
        return new SingleAttention().forward(q, memory, Mode.inference()).output();
    }

    /** Sums of three terms near 1, in another order. */
    @Test
    void keysWithTheirValuesMayStandInAnyOrder() {
        double[] expected = attend(q, memory).toArray();
        assertArrayEquals(expected, attend(q, memory.rowsAt(2, 0, 1)).toArray(), 1e-15);
    }

    @Test
    void queriesTakeTheirAnswersAlong() {
        assertEquals(attend(q, memory).rowsAt(1, 0), attend(q.rowsAt(1, 0), memory));
    }
}
