package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.RmsNorm;

class RmsNormTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new RmsNorm(columns);
    }

    /** Two columns or more: with one, x̂ is ±1 whatever x is. */
    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.shifted(Matrices.batches().columns(2, 6), Arbitraries.of(1.0, 1e-3, 1e3),
                Arbitraries.integers().between(-10, 10));
    }
}
