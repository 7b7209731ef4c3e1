package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.LastStep;

/** The last of one to three steps of two columns. */
class LastStepTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new LastStep(2);
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        return Arbitraries.of(2, 4, 6).flatMap(columns -> Matrices.batches().columns(columns, columns));
    }
}
