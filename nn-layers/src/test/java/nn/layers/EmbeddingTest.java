package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** Embedding by hand: which vectors come out, and where their gradients add. */
class EmbeddingTest {

    private static final Matrix VECTORS = Matrix.of(4, 2, 1, 2, 10, 20, 100, 200, 1000, 2000);

    private final Embedding embedding = new Embedding(VECTORS);
    private final Parameter weight = embedding.parameters().get("weight");

    private Pass pass(Matrix words) {
        return embedding.forward(words, Mode.inference());
    }

    @Test
    void everyWordBecomesItsVector() {
        Matrix y = pass(Matrix.of(2, 3, 0, 3, 1, 2, 2, 0)).output();
        assertEquals(Matrix.of(2, 6, 1, 2, 1000, 2000, 10, 20, 100, 200, 100, 200, 1, 2), y);
    }

    @Test
    void theGradientsOfARepeatedWordAdd() {
        Gradients gradients = pass(Matrix.of(2, 3, 0, 3, 0, 2, 2, 0))
                .backward(Matrix.of(2, 6, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
        assertEquals(Matrix.of(4, 2, 17, 20, 0, 0, 16, 18, 3, 4), gradients.of(weight));
    }

    @Test
    void oneWordOfOneColumn() {
        Embedding single = new Embedding(Matrix.of(1, 1, 7));
        Pass pass = single.forward(Matrix.of(1, 1, -0.0), Mode.inference());
        assertEquals(Matrix.of(1, 1, 7), pass.output());
        assertEquals(Matrix.of(1, 1, 3), pass.backward(Matrix.of(1, 1, 3)).of(single.parameters().get("weight")));
    }

    @Test
    void aTransposedInputIsReadByRows() {
        Matrix words = Matrix.of(2, 2, 0, 1, 2, 3).transpose();
        assertEquals(Matrix.of(2, 4, 1, 2, 100, 200, 10, 20, 1000, 2000), pass(words).output());
    }

    @Test
    void nanAndInfinityAmongTheVectorsPassThrough() {
        Matrix vectors = Matrix.of(2, 1, Double.NaN, Double.POSITIVE_INFINITY);
        assertEquals(vectors.transpose(),
                new Embedding(vectors).forward(Matrix.rowOf(0, 1), Mode.inference()).output());
    }

    @Test
    void indicesHaveNoDerivative() {
        Gradients gradients = pass(Matrix.rowOf(1)).backward(Matrix.rowOf(1, 1));
        assertFalse(gradients.hasInput());
        assertEquals("word indices have no derivative",
                assertThrows(UnsupportedOperationException.class, gradients::input).getMessage());
    }

    @Test
    void whatIsNoIndexIsRefused() {
        refuses("4.0", 4);
        refuses("-1.0", -1);
        refuses("1.5", 1.5);
        refuses("NaN", Double.NaN);
        refuses("Infinity", Double.POSITIVE_INFINITY);
    }

    private void refuses(String printed, double index) {
        Expect.refusal("Embedding(4 -> 2) needs an input of whole numbers from 0 to 3, not " + printed
                        + " in row 1, column 1",
                () -> pass(Matrix.of(2, 2, 0, 3, 1, index)));
    }

    @Test
    void vectorsAreDrawnFromTheStandardNormalDistribution() {
        Matrix drawn = new Embedding(3, 2, new SplittableRandom(5)).parameters().get("weight").value();
        assertEquals(Matrix.draw(3, 2, new SplittableRandom(5)::nextGaussian), drawn);
    }

    @Test
    void weightDecayPullsAtTheVectors() {
        assertTrue(weight.decays());
    }

    @Test
    void sizesBelowOneAreRefused() {
        Expect.refusal("Embedding: there is at least one word and one column, not 0 and 2",
                () -> new Embedding(0, 2, new SplittableRandom(1)));
        Expect.refusal("Embedding: there is at least one word and one column, not 3 and 0",
                () -> new Embedding(3, 0, new SplittableRandom(1)));
    }

    @Test
    void itPrintsItsSizes() {
        assertEquals("Embedding(4 -> 2)", embedding.toString());
    }
}
