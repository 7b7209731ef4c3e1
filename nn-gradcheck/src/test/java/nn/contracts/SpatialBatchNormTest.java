package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.BatchNorm;
import nn.layers.Positionwise;

/** Batch normalisation over the channels of images; one image of four positions can be trained on. */
class SpatialBatchNormTest implements LayerContract {

    private static final int CHANNELS = 2;

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new Positionwise(CHANNELS, new BatchNorm(CHANNELS));
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.shifted(Matrices.withRows(1, 2).columns(4 * CHANNELS, 4 * CHANNELS),
                Arbitraries.of(1.0, 1e-3, 1e3), Arbitraries.integers().between(-10, 10));
    }
}
