package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.Embedding;

/** Five words, of which some come several times and some never. */
class EmbeddingTest implements LayerContract {

    private static final int VOCABULARY = 5;

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new Embedding(VOCABULARY, 2, random);
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.batches().entries(0, VOCABULARY).map(x -> x.map(Math::floor));
    }
}
