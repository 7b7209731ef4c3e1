package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.LayerNorm;

class LayerNormTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new LayerNorm(columns);
    }

    /**
     * Three columns or more: with two, x̂ is ±1 whatever x is. Two rows or more: in a single one, an entry that is the
     * mean leaves γ a gradient of nothing but rounding. Means up to ten standard deviations away, three scales.
     */
    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.shifted(Matrices.withRows(2, 5).columns(3, 6), Arbitraries.of(1.0, 1e-3, 1e3),
                Arbitraries.integers().between(-10, 10));
    }
}
