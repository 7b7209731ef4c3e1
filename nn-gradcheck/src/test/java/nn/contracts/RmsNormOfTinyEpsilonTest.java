package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.RmsNorm;

class RmsNormOfTinyEpsilonTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new RmsNorm(columns, 1e-12);
    }

    /** Two columns or more: with one, x̂ is ±1 whatever x is. */
    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.batches().columns(2, 5);
    }
}
