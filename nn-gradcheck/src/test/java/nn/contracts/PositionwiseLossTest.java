package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nn.core.Loss;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LossContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.losses.PositionwiseLoss;
import nn.layers.losses.SoftmaxCrossEntropy;

/** One to three positions of two columns. */
class PositionwiseLossTest implements LossContract {

    private static final int COLUMNS = 2;

    @Override
    public Loss loss() {
        return new PositionwiseLoss(COLUMNS, new SoftmaxCrossEntropy());
    }

    @Override
    public Arbitrary<Matrix> predictions() {
        return Arbitraries.integers().between(1, 3).map(positions -> COLUMNS * positions)
                .flatMap(columns -> Matrices.withRows(1, 3).columns(columns, columns));
    }

    @Override
    public Matrix target(Matrix prediction, RandomGenerator random) {
        Matrix positions = prediction.reshape(prediction.rows() * prediction.columns() / COLUMNS, COLUMNS);
        return ClassTargets.softened(positions, random).reshape(prediction.rows(), prediction.columns());
    }
}
