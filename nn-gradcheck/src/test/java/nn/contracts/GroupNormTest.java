package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.GroupNorm;

/** Two groups of two channels, at two or three positions. */
class GroupNormTest implements LayerContract {

    private static final int CHANNELS = 4;

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new GroupNorm(2, CHANNELS);
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        Arbitrary<Matrix> images = Combinators.combine(Arbitraries.of(1, 2), Arbitraries.of(2, 3))
                .flatAs((rows, positions) -> Matrices.ofShape(rows, positions * CHANNELS));
        return Matrices.shifted(images, Arbitraries.of(1.0, 1e-3, 1e3), Arbitraries.integers().between(-10, 10));
    }
}
