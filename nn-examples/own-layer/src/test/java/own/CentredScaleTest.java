package own;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;

class CentredScaleTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new CentredScale(columns);
    }

    /** Three rows or more: a single row is its own mean, as are two rows that happen to be equal, and then all is 0. */
    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.withRows(3, 6);
    }
}
