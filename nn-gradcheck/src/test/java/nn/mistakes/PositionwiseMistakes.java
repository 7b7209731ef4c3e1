package nn.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.Dense;
import nn.layers.Positionwise;
import nn.layers.Sequential;
import nn.layers.Tanh;

/** What goes wrong where one layer works at every position. */
final class PositionwiseMistakes {

    private PositionwiseMistakes() {}

    static List<Specimen> all() {
        return List.of(new RowsAndPositionsSwapped(), new UpstreamRowsAndPositionsSwapped(), new FirstPositionOnly(),
                new ParametersLost(), new BodyHidden(), new ColumnsFirst());
    }

    /** A copy of {@link Positionwise}, two columns a position, which the body makes three. */
    static class PositionwiseCopy implements LayerSpecimen {

        static final int COLUMNS = 2;

        @Override
        public String family() {
            return "Positionwise";
        }

        @Override
        public Layer original(int columns, RandomGenerator random) {
            return new Positionwise(COLUMNS, new Sequential(new Dense(COLUMNS, 3, random), new Tanh()));
        }

        @Override
        public Pass forward(Layer positionwise, Matrix x, Mode mode) {
            Layer body = (Layer) positionwise.children().get("body");
            Matrix positions = positions(x);
            Pass pass = body.forward(positions, mode.child(0));
            return new Pass(rows(pass.output(), x.rows()), dy -> gradients(pass, dy),
                    List.of(new Pass.Child("body", body, positions, pass)));
        }

        Matrix positions(Matrix x) {
            return x.reshape(x.rows() * x.columns() / COLUMNS, COLUMNS);
        }

        Matrix rows(Matrix y, int rows) {
            return y.reshape(rows, y.rows() * y.columns() / rows);
        }

        Gradients gradients(Pass body, Matrix dy) {
            Gradients inner = body.backward(upstream(body, dy));
            return inner.then(Gradients.ofInput(dx(inner.input(), dy.rows())));
        }

        Matrix upstream(Pass body, Matrix dy) {
            return dy.reshape(body.output().rows(), body.output().columns());
        }

        Matrix dx(Matrix dPositions, int rows) {
            return dPositions.reshape(rows, dPositions.rows() * dPositions.columns() / rows);
        }

        @Override
        public int columnUnit() {
            return COLUMNS;
        }

        /** Two rows or more of two positions or more: they can be mixed up. */
        @Override
        public Arbitrary<Matrix> inputs() {
            return Arbitraries.of(2 * COLUMNS, 3 * COLUMNS)
                    .flatMap(columns -> Matrices.withRows(2, 3).columns(columns, columns));
        }

        /** The body takes the second column of a position from the first. */
        @Override
        public void compare(UnaryOperator<Layer> made) {
            Layer difference = new Dense(Matrix.columnOf(1, -1), Matrix.rowOf(0));
            Layer positionwise = made.apply(new Positionwise(COLUMNS, difference));
            Matrix x = Matrix.of(2, 4, 1, 10, 100, 2000, 5, 3, 7, -4);
            assertEquals(Matrix.of(2, 2, -9, -1900, 2, 11), positionwise.forward(x, Mode.inference()).output());
        }
    }

    /** Of the transpose, so that the same positions of all rows follow each other. */
    private static Matrix swapped(Matrix x, int rows) {
        int positions = x.rows() / rows;
        return Matrix.generate(x.rows(), x.columns(), (i, j) -> x.get(i % positions * rows + i / positions, j));
    }

    @Planted("the input gradient is put together position by position, and not row by row")
    static class RowsAndPositionsSwapped extends PositionwiseCopy {
        @Override
        Matrix dx(Matrix dPositions, int rows) {
            return super.dx(swapped(dPositions, rows), rows);
        }
    }

    @Planted("the upstream gradient is taken apart position by position, and not row by row")
    static class UpstreamRowsAndPositionsSwapped extends PositionwiseCopy {
        @Override
        Matrix upstream(Pass body, Matrix dy) {
            return swapped(super.upstream(body, dy), dy.rows());
        }
    }

    @Planted("only the first position gets an input gradient")
    static class FirstPositionOnly extends PositionwiseCopy {
        @Override
        Matrix dx(Matrix dPositions, int rows) {
            Matrix right = super.dx(dPositions, rows);
            return Matrix.generate(right.rows(), right.columns(), (i, j) -> j < COLUMNS ? right.get(i, j) : 0);
        }
    }

    @Planted(value = "the gradients of the body's parameters are lost", kind = Kind.LAW,
            law = "everyParameterHasAGradientAndNothingElseHas")
    static class ParametersLost extends PositionwiseCopy {
        @Override
        Gradients gradients(Pass body, Matrix dy) {
            return Gradients.ofInput(super.gradients(body, dy).input());
        }
    }

    @Planted(value = "the pass does not show the body's", kind = Kind.LAW, law = "aPassShowsWhatIsInside")
    static class BodyHidden extends PositionwiseCopy {
        @Override
        public Pass forward(Layer positionwise, Matrix x, Mode mode) {
            Pass right = super.forward(positionwise, x, mode);
            return new Pass(right.output(), right::backward);
        }
    }

    @Planted(value = "a row is read as columns x positions, forward and backward", kind = Kind.VALUE)
    static class ColumnsFirst extends PositionwiseCopy {
        @Override
        Matrix positions(Matrix x) {
            int positions = x.columns() / COLUMNS;
            return Matrix.generate(x.rows() * positions, COLUMNS,
                    (i, j) -> x.get(i / positions, j * positions + i % positions));
        }

        @Override
        Matrix dx(Matrix dPositions, int rows) {
            int positions = dPositions.rows() / rows;
            return Matrix.generate(rows, positions * COLUMNS,
                    (i, j) -> dPositions.get(i * positions + j % positions, j / positions));
        }
    }
}
