package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.Embedding;

/** The second of two words at every place, in one column. */
class EmbeddingOfOneWordTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new Embedding(2, 1, random);
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.batches().map(x -> x.map(any -> 1));
    }
}
