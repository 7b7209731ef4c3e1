package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Dense;
import nn.layers.Embedding;
import nn.layers.Positionwise;
import org.junit.jupiter.api.Test;

/**
 * A row of zeros with a 1 in column v, times W, is row v of W. The gradient of W is Xᵀ dY, and each row of it adds up
 * the rows of dY where the word stands. The embedding does the same without a multiplication.
 */
class EmbeddingIsAProductTest {

    private static final Matrix VECTORS = Matrix.of(3, 2, 0, 1, 2, 3, 4, 5);
    private static final Matrix WORDS = Matrix.rowOf(2, 0, 2);
    private static final Matrix ONE_HOT = Matrix.rowOf(0, 0, 1, 1, 0, 0, 0, 0, 1);
    private static final Matrix UPSTREAM = Matrix.rowOf(1, 2, 10, 20, 100, 200);

    @Test
    void aDenseLayerWithoutABiasDoesTheSameToOneHotWords() {
        Embedding embedding = new Embedding(VECTORS);
        Dense dense = new Dense(VECTORS, Matrix.zeros(1, 2));
        Pass ofIndices = embedding.forward(WORDS, Mode.inference());
        Pass ofOneHot = new Positionwise(3, dense).forward(ONE_HOT, Mode.inference());
        assertEquals(ofOneHot.output(), ofIndices.output());
        assertEquals(ofOneHot.backward(UPSTREAM).of(dense.parameters().get("weight")),
                ofIndices.backward(UPSTREAM).of(embedding.parameters().get("weight")));
    }
}
