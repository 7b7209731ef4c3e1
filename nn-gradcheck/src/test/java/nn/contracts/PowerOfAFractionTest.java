package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.Power;

class PowerOfAFractionTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new Power(4 * random.nextDouble() - 2);
    }

    /** Positive, as a fraction of a power wants it. */
    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.batches().map(x -> x.map(v -> Math.abs(v) + 0.5));
    }
}
