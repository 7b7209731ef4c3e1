package nn.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nn.contracts.ClassTargets;
import nn.core.Loss;
import nn.core.Matrix;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.losses.PositionwiseLoss;
import nn.layers.losses.SoftmaxCrossEntropy;

/** What goes wrong where a loss is asked for at every position. */
final class PositionwiseLossMistakes {

    private PositionwiseLossMistakes() {}

    static List<Specimen> all() {
        return List.of(new DividedByRows(), new DividedTwice(), new FirstPositionOnly(), new LastPositionOnly(),
                new RowsAndPositionsSwapped(), new SoftmaxOverTheRow(), new SumOverThePositions(),
                new LastPositionCounts());
    }

    /** A copy of {@link PositionwiseLoss}, over positions of two classes. */
    static class PositionwiseLossCopy implements LossSpecimen {
        static final int COLUMNS = 2;
        static final Loss BODY = new SoftmaxCrossEntropy();

        @Override
        public Loss original() {
            return new PositionwiseLoss(COLUMNS, BODY);
        }

        @Override
        public Matrix target(Matrix prediction, RandomGenerator random) {
            return withRows(prediction.rows(), ClassTargets.softened(positions(prediction), random));
        }

        @Override
        public int columnUnit() {
            return COLUMNS;
        }

        /** Two rows or more of two positions or more: they can be mixed up. */
        @Override
        public Arbitrary<Matrix> predictions() {
            return Arbitraries.of(2 * COLUMNS, 3 * COLUMNS)
                    .flatMap(columns -> Matrices.withRows(2, 3).columns(columns, columns));
        }

        /** Softmax of the positions: [1/8, 7/8] and [1/3, 2/3]; the labels are 0 and 1. */
        @Override
        public void compare(Loss loss) {
            Matrix logits = Matrix.rowOf(0, Math.log(7), 0, Math.log(2));
            double expected = (Math.log(8) + Math.log(1.5)) / 2;
            assertEquals(expected, loss.value(logits, Matrix.rowOf(1, 0, 0, 1)), 1e-14);
        }

        static Matrix positions(Matrix x) {
            return x.reshape(x.rows() * (x.columns() / COLUMNS), COLUMNS);
        }

        static Matrix withRows(int rows, Matrix x) {
            return x.reshape(rows, x.rows() * x.columns() / rows);
        }

        static int count(Matrix x) {
            return x.columns() / COLUMNS;
        }

        static Matrix last(Matrix x) {
            return x.columns(x.columns() - COLUMNS, x.columns());
        }

        /** The gradient, and 0 outside of these columns. */
        Matrix between(int from, int to, Matrix prediction, Matrix target) {
            Matrix right = original().gradient(prediction, target);
            return Matrix.generate(right.rows(), right.columns(), (i, j) -> from <= j && j < to ? right.get(i, j) : 0);
        }
    }

    @Planted("the gradient is divided by the rows, the loss by the positions of all rows")
    static class DividedByRows extends PositionwiseLossCopy {
        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return super.gradient(prediction, target).times(count(prediction));
        }
    }

    @Planted("the gradient is divided by the number of positions twice")
    static class DividedTwice extends PositionwiseLossCopy {
        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return super.gradient(prediction, target).times(1.0 / count(prediction));
        }
    }

    @Planted("only the first position of a row gets a gradient of its loss")
    static class FirstPositionOnly extends PositionwiseLossCopy {
        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return between(0, COLUMNS, prediction, target);
        }
    }

    @Planted("only the last position of a row gets a gradient of its loss")
    static class LastPositionOnly extends PositionwiseLossCopy {
        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return between(prediction.columns() - COLUMNS, prediction.columns(), prediction, target);
        }
    }

    @Planted("the gradient of the loss is put together position by position, and not row by row")
    static class RowsAndPositionsSwapped extends PositionwiseLossCopy {
        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            Matrix right = positions(super.gradient(prediction, target));
            int rows = prediction.rows();
            int positions = count(prediction);
            return withRows(rows, Matrix.generate(right.rows(), COLUMNS,
                    (i, j) -> right.get(i % positions * rows + i / positions, j)));
        }
    }

    @Planted("the gradient takes one softmax over a whole row, not one for each position")
    static class SoftmaxOverTheRow extends PositionwiseLossCopy {
        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return BODY.gradient(prediction, target.times(1.0 / count(target)));
        }
    }

    @Planted(value = "loss and gradient are both summed over the positions, and divided by the rows",
            kind = Kind.VALUE)
    static class SumOverThePositions extends PositionwiseLossCopy {
        @Override
        public double value(Matrix prediction, Matrix target) {
            return super.value(prediction, target) * count(prediction);
        }

        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return super.gradient(prediction, target).times(count(prediction));
        }
    }

    @Planted(value = "loss and gradient both see the last position alone", kind = Kind.VALUE)
    static class LastPositionCounts extends PositionwiseLossCopy {
        @Override
        public double value(Matrix prediction, Matrix target) {
            return BODY.value(last(prediction), last(target));
        }

        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            Matrix zeros = Matrix.zeros(prediction.rows(), prediction.columns() - COLUMNS);
            return zeros.beside(BODY.gradient(last(prediction), last(target)));
        }
    }
}
