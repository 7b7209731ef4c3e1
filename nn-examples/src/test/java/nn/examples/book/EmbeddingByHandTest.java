package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import org.junit.jupiter.api.Test;

class EmbeddingByHandTest {

    /** The last word of the vocabulary comes first and last: 1 + 100 and 2 + 200. */
    @Test
    void aWordThatComesTwiceGetsTheSum() {
        assertEquals(Matrix.of(3, 2, 10, 20, 0, 0, 101, 202), EmbeddingByHand.weightGradient());
    }
}
