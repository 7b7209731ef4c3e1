package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.GroupNorm;

/**
 * A group for each of two channels, at one to four positions. At one position x̂ is 0, at two it is nearly ±1: the
 * input gradients are zeros, or nearly so.
 */
class GroupNormOfEveryChannelTest implements LayerContract {

    private static final int CHANNELS = 2;

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new GroupNorm(CHANNELS, CHANNELS);
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        return Arbitraries.integers().between(1, 4).map(positions -> CHANNELS * positions)
                .flatMap(columns -> Matrices.withRows(1, 2).columns(columns, columns));
    }
}
