package nn.mistakes;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.LogSoftmax;
import org.junit.jupiter.api.Assertions;

/** What goes wrong in the logarithm of a softmax. */
final class LogSoftmaxMistakes {

    private LogSoftmaxMistakes() {}

    static List<Specimen> all() {
        return List.of(new SumMissing(), new OwnGradientTakenForTheSum(), new NormalisationForgotten(),
                new OutputTakenForTheProbability(), new SumOverTheBatch(), new SumDownTheColumn(),
                new MeanTakenForTheSum(), new SumWeighed(), new WayBackOfSoftmax(), new ShiftForgotten(),
                new LogarithmOfZero(), new EpsilonInTheLogarithm());
    }

    /** A copy of {@link LogSoftmax}. */
    static class LogSoftmaxCopy extends RowwiseCopy {
        LogSoftmaxCopy() {
            super(new LogSoftmax(), "log_softmax");
        }

        @Override
        Matrix y(Matrix x) {
            Matrix shifted = x.minusColumn(x.rowMaxima());
            return shifted.minusColumn(shifted.map(Math::exp).rowSums().map(Math::log));
        }

        @Override
        Matrix dx(Matrix y, Matrix dy) {
            return dy.minus(y.map(Math::exp).timesColumn(dy.rowSums()));
        }

        /** Also far out, where the softmax is 0. */
        @Override
        public void compare(UnaryOperator<Layer> made) {
            super.compare(made);
            Matrix y = made.apply(new LogSoftmax()).forward(Matrix.rowOf(1000, -1000), Mode.inference()).output();
            Assertions.assertEquals(Matrix.rowOf(0, -2000), y);
        }
    }

    @Planted("the way back is dy − p: the sum of the upstream gradient is taken for 1")
    static class SumMissing extends LogSoftmaxCopy {
        @Override
        Matrix dx(Matrix y, Matrix dy) {
            return dy.minus(y.map(Math::exp));
        }
    }

    @Planted("the way back is dy − p ⊙ dy: each entry subtracts its own upstream gradient, not the sum")
    static class OwnGradientTakenForTheSum extends LogSoftmaxCopy {
        @Override
        Matrix dx(Matrix y, Matrix dy) {
            return dy.minus(y.map(Math::exp).hadamard(dy));
        }
    }

    @Planted("the upstream gradient comes back unchanged: what the shift by log Σ eˣ does is missing")
    static class NormalisationForgotten extends LogSoftmaxCopy {
        @Override
        Matrix dx(Matrix y, Matrix dy) {
            return dy;
        }
    }

    @Planted("the output y is taken for the probability eʸ")
    static class OutputTakenForTheProbability extends LogSoftmaxCopy {
        @Override
        Matrix dx(Matrix y, Matrix dy) {
            return dy.minus(y.timesColumn(dy.rowSums()));
        }
    }

    @Planted("the sum runs over the whole batch, not along the row")
    static class SumOverTheBatch extends LogSoftmaxCopy {
        @Override
        Matrix dx(Matrix y, Matrix dy) {
            return dy.minus(y.map(Math::exp).times(dy.sum()));
        }
    }

    @Planted("the sum runs down the column, not along the row")
    static class SumDownTheColumn extends LogSoftmaxCopy {
        @Override
        Matrix dx(Matrix y, Matrix dy) {
            return dy.minus(y.map(Math::exp).timesRow(dy.columnSums()));
        }
    }

    @Planted("the mean along the row is taken for the sum")
    static class MeanTakenForTheSum extends LogSoftmaxCopy {
        @Override
        Matrix dx(Matrix y, Matrix dy) {
            return dy.minus(y.map(Math::exp).timesColumn(dy.rowSums()).times(1.0 / y.columns()));
        }
    }

    @Planted("the sum is weighed by p, as in the softmax")
    static class SumWeighed extends LogSoftmaxCopy {
        @Override
        Matrix dx(Matrix y, Matrix dy) {
            return dy.minus(y.map(Math::exp).timesColumn(dy.hadamard(y.map(Math::exp)).rowSums()));
        }
    }

    @Planted("the way back is that of the softmax: the logarithm is forgotten")
    static class WayBackOfSoftmax extends LogSoftmaxCopy {
        @Override
        Matrix dx(Matrix y, Matrix dy) {
            Matrix p = y.map(Math::exp);
            return p.hadamard(dy.minusColumn(dy.hadamard(p).rowSums()));
        }
    }

    @Planted(value = "log Σ eˣ is taken without the shift by the maximum, and overflows at x = 1000", kind = Kind.VALUE)
    static class ShiftForgotten extends LogSoftmaxCopy {
        @Override
        Matrix y(Matrix x) {
            return x.minusColumn(x.map(Math::exp).rowSums().map(Math::log));
        }
    }

    @Planted(value = "the logarithm is taken of the softmax, which is 0 far below the maximum", kind = Kind.VALUE)
    static class LogarithmOfZero extends LogSoftmaxCopy {
        @Override
        Matrix y(Matrix x) {
            return super.y(x).map(Math::exp).map(Math::log);
        }
    }

    @Planted(value = "1e-7 is added to the probability before the logarithm", kind = Kind.VALUE)
    static class EpsilonInTheLogarithm extends LogSoftmaxCopy {
        private static final double EPSILON = 1e-7;

        @Override
        Matrix y(Matrix x) {
            return super.y(x).map(y -> Math.log(Math.exp(y) + EPSILON));
        }

        @Override
        Matrix dx(Matrix y, Matrix dy) {
            // ∂L/∂p = ∂L/∂y / (p + ε), and eʸ = p + ε
            Matrix dp = dy.combine(y, (d, v) -> d / Math.exp(v));
            Matrix p = y.map(v -> Math.exp(v) - EPSILON);
            return p.hadamard(dp.minusColumn(dp.hadamard(p).rowSums()));
        }
    }
}
