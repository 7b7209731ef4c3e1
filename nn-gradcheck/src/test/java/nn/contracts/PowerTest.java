package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.Power;

class PowerTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new Power((random.nextBoolean() ? 1 : -1) * random.nextInt(1, 4));
    }

    /** Half a unit and more away from 0, where a reciprocal has its pole. */
    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.batches().map(x -> x.map(v -> v + Math.copySign(0.5, v)));
    }
}
