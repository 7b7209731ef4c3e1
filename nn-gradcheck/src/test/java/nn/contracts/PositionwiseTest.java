package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.Dense;
import nn.layers.Positionwise;
import nn.layers.Sequential;
import nn.layers.Tanh;

/** A body that changes the columns of a position, at one to three positions. */
class PositionwiseTest implements LayerContract {

    private static final int COLUMNS = 2;

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new Positionwise(COLUMNS, new Sequential(new Dense(COLUMNS, 3, random), new Tanh()));
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        return Arbitraries.integers().between(1, 3).map(positions -> COLUMNS * positions)
                .flatMap(columns -> Matrices.withRows(1, 3).columns(columns, columns));
    }
}
