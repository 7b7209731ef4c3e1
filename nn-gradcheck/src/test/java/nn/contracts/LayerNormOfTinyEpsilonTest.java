package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.LayerNorm;

class LayerNormOfTinyEpsilonTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new LayerNorm(columns, 1e-12);
    }

    /** Three columns or more: with two, x̂ is ±1 whatever x is. No row is constant: it would be a jump of width √ε. */
    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.batches().columns(3, 5).map(LayerNormOfTinyEpsilonTest::apart);
    }

    /** Each column higher than the one before, by so much more each time that no entry is the mean of its row. */
    static Matrix apart(Matrix x) {
        return x.plusRow(Matrix.generate(1, x.columns(), (none, j) -> 12 * j * j));
    }
}
