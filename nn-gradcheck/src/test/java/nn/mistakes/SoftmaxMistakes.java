package nn.mistakes;

import java.util.List;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Softmax;

/** What goes wrong in a softmax. */
final class SoftmaxMistakes {

    private SoftmaxMistakes() {}

    static List<Specimen> all() {
        return List.of(new OffDiagonalDropped(), new SumMissing(), new SumNotWeighed(), new SumOverTheBatch(),
                new MeanTakenForTheSum(), new SumAdded(), new OutputNotMultipliedIn(), new WayBackLeftToTheLoss(),
                new SoftmaxTakenTwice(), new OneBufferForAllOutputs(), new ShiftForgotten(), new ShiftByTheBatch(),
                new WrongAxis());
    }

    /** A copy of {@link Softmax}. */
    static class SoftmaxCopy extends RowwiseCopy {
        SoftmaxCopy() {
            super(new Softmax(), "softmax_hard");
        }

        /** What each row is shifted by. */
        Matrix shifts(Matrix x) {
            return x.rowMaxima();
        }

        @Override
        Matrix y(Matrix x) {
            Matrix e = x.minusColumn(shifts(x)).map(Math::exp);
            Matrix sums = e.rowSums();
            return Matrix.generate(x.rows(), x.columns(), (i, j) -> e.get(i, j) / sums.get(i, 0));
        }

        @Override
        Matrix dx(Matrix y, Matrix dy) {
            return y.hadamard(dy.minusColumn(dy.hadamard(y).rowSums()));
        }
    }

    @Planted("the way back is y (1 − y), entry by entry: what is off the diagonal is dropped")
    static class OffDiagonalDropped extends SoftmaxCopy {
        @Override
        Matrix dx(Matrix y, Matrix dy) {
            return dy.hadamard(y.map(p -> p * (1 - p)));
        }
    }

    @Planted("the way back is y ⊙ dy: the sum is missing")
    static class SumMissing extends SoftmaxCopy {
        @Override
        Matrix dx(Matrix y, Matrix dy) {
            return y.hadamard(dy);
        }
    }

    @Planted("the sum along the row is not weighed by y")
    static class SumNotWeighed extends SoftmaxCopy {
        @Override
        Matrix dx(Matrix y, Matrix dy) {
            return y.hadamard(dy.minusColumn(dy.rowSums()));
        }
    }

    @Planted("the sum runs over the whole batch, not along the row")
    static class SumOverTheBatch extends SoftmaxCopy {
        @Override
        Matrix dx(Matrix y, Matrix dy) {
            double sum = dy.hadamard(y).sum();
            return y.hadamard(dy.map(d -> d - sum));
        }
    }

    @Planted("the mean along the row is taken for the sum")
    static class MeanTakenForTheSum extends SoftmaxCopy {
        @Override
        Matrix dx(Matrix y, Matrix dy) {
            return y.hadamard(dy.minusColumn(dy.hadamard(y).rowSums().times(1.0 / y.columns())));
        }
    }

    @Planted("the sum is added, not subtracted")
    static class SumAdded extends SoftmaxCopy {
        @Override
        Matrix dx(Matrix y, Matrix dy) {
            return y.hadamard(dy.minusColumn(dy.hadamard(y).rowSums().times(-1)));
        }
    }

    @Planted("y is not multiplied in: dy − Σ dy y")
    static class OutputNotMultipliedIn extends SoftmaxCopy {
        @Override
        Matrix dx(Matrix y, Matrix dy) {
            return dy.minusColumn(dy.hadamard(y).rowSums());
        }
    }

    @Planted("the upstream gradient comes back unchanged, as if a cross entropy had taken care of it")
    static class WayBackLeftToTheLoss extends SoftmaxCopy {
        @Override
        Matrix dx(Matrix y, Matrix dy) {
            return dy;
        }
    }

    @Planted("the softmax of the output is taken for the output")
    static class SoftmaxTakenTwice extends SoftmaxCopy {
        @Override
        Matrix dx(Matrix y, Matrix dy) {
            return super.dx(y(y), dy);
        }
    }

    @Planted(value = "all passes share one buffer for their outputs", kind = Kind.LAW,
            law = "anotherPassDoesNotDisturbTheWayBack")
    static class OneBufferForAllOutputs extends SoftmaxCopy {
        @Override
        public Layer copyOf(Layer softmax) {
            return new LayerCopy(softmax, this) {
                private double[] buffer = {};

                @Override
                public Pass forward(Matrix x, Mode mode) {
                    double[] y = y(x).toArray();
                    buffer = buffer.length == y.length ? buffer : new double[y.length];
                    System.arraycopy(y, 0, buffer, 0, y.length);
                    Matrix shared = Matrix.wrap(x.rows(), x.columns(), buffer);
                    return new Pass(shared, dy -> Gradients.ofInput(dx(shared, dy)));
                }
            };
        }
    }

    @Planted(value = "without the shift by the maximum, eˣ overflows at x = 1000", kind = Kind.VALUE)
    static class ShiftForgotten extends SoftmaxCopy {
        @Override
        Matrix shifts(Matrix x) {
            return Matrix.zeros(x.rows(), 1);
        }
    }

    @Planted(value = "every row is shifted by the maximum of the batch, not by its own", kind = Kind.VALUE)
    static class ShiftByTheBatch extends SoftmaxCopy {
        @Override
        Matrix shifts(Matrix x) {
            return Matrix.filled(x.rows(), 1, x.transpose().rowMaxima().transpose().rowMaxima().get(0, 0));
        }
    }

    @Planted(value = "it runs down the columns, not along the rows", kind = Kind.VALUE)
    static class WrongAxis extends SoftmaxCopy {
        @Override
        Matrix y(Matrix x) {
            return super.y(x.transpose()).transpose();
        }

        @Override
        Matrix dx(Matrix y, Matrix dy) {
            return super.dx(y.transpose(), dy.transpose()).transpose();
        }
    }
}
