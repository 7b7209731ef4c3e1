package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.Recurrent;
import nn.layers.RnnCell;

/** Two steps of two columns, with one hidden unit for all of them. */
class RecurrentOfManyColumnsTest implements LayerContract {

    private static final int STEPS = 2;

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new Recurrent(new RnnCell(columns / STEPS, 1, random), STEPS);
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.withRows(1, 2).columns(2 * STEPS, 2 * STEPS).entries(-1, 1);
    }
}
