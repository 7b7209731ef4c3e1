package nn.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Dense;
import nn.layers.Embedding;
import nn.layers.losses.OneHot;

/** To look words up is to multiply their one-hot rows by the vectors, bit for bit, forwards and backwards. */
class EmbeddingInvariantsTest {

    private static final int VOCABULARY = 4;

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anEmbeddingIsADenseLayerOfOneHotRows(@ForAll @IntRange(min = 1, max = 3) int rows,
            @ForAll @IntRange(min = 1, max = 4) int steps, @ForAll @IntRange(min = 1, max = 3) int dimension,
            @ForAll long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Matrix vectors = Matrix.draw(VOCABULARY, dimension, random::nextGaussian);
        int[] words = random.ints((long) rows * steps, 0, VOCABULARY).toArray();
        Layer embedding = new Embedding(vectors);
        Layer dense = new Dense(vectors, Matrix.zeros(1, dimension));
        Pass looked = embedding.forward(Matrix.generate(rows, steps, (i, j) -> words[i * steps + j]), Mode.inference());
        Pass multiplied = dense.forward(OneHot.of(VOCABULARY, words), Mode.inference());
        Matrix dy = Matrix.draw(rows * steps, dimension, random::nextGaussian);
        assertEquals(multiplied.output().reshape(rows, steps * dimension), looked.output());
        assertEquals(multiplied.backward(dy).of(dense.parameters().get("weight")),
                looked.backward(dy.reshape(rows, steps * dimension)).of(embedding.parameters().get("weight")));
    }
}
