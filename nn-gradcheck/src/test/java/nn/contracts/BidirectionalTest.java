package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.Bidirectional;
import nn.layers.RnnCell;

/** One to three steps of one column; the cells put out one column and two. */
class BidirectionalTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new Bidirectional(new RnnCell(1, 1, random), new RnnCell(1, 2, random), columns);
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.withRows(1, 2).columns(1, 3).entries(-1, 1);
    }
}
