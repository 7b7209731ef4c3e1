package nn.mistakes;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import nn.core.Loss;
import nn.core.Matrix;
import nn.golden.GoldenFile;
import nn.layers.losses.Huber;

/** What goes wrong in a Huber loss. */
final class HuberMistakes {

    private HuberMistakes() {}

    static List<Specimen> all() {
        return List.of(new MeanForgotten(), new MeanOverRows(), new SignWrong(), new DeltaForgotten(),
                new FactorTwoInTheLine(), new FactorTwoInTheParabola(), new NotCut(), new SignLost(), new CutAtOne(),
                new DividedByDelta(), new RowsCounted(), new HalfForgotten());
    }

    /** A copy of {@link Huber}. */
    static class HuberCopy implements LossSpecimen {
        static final double DELTA = 0.8;

        @Override
        public Loss original() {
            return new Huber(DELTA);
        }

        @Override
        public void compare(Loss loss) {
            GoldenFile golden = GoldenFile.read("huber");
            golden.compare("loss", loss.value(golden.given("x"), golden.given("target")));
        }

        /** A slope for every error, over the number of entries. */
        static Matrix slopes(Matrix prediction, Matrix target, DoubleUnaryOperator slope) {
            return prediction.minus(target).map(slope).times(1.0 / prediction.shape().entries());
        }
    }

    @Planted("the gradient is not divided by the number of entries")
    static class MeanForgotten extends HuberCopy {
        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return super.gradient(prediction, target).times(prediction.shape().entries());
        }
    }

    @Planted("the gradient is divided by the rows, the loss by the entries")
    static class MeanOverRows extends HuberCopy {
        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return super.gradient(prediction, target).times(prediction.columns());
        }
    }

    @Planted("the gradient is that of target − prediction: its sign is wrong")
    static class SignWrong extends HuberCopy {
        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return super.gradient(target, prediction);
        }
    }

    @Planted("an error beyond delta pulls with 1, not with delta")
    static class DeltaForgotten extends HuberCopy {
        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return slopes(prediction, target, e -> Math.abs(e) <= DELTA ? e : Math.signum(e));
        }
    }

    @Planted("an error beyond delta pulls with 2 delta")
    static class FactorTwoInTheLine extends HuberCopy {
        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return slopes(prediction, target, e -> Math.abs(e) <= DELTA ? e : 2 * DELTA * Math.signum(e));
        }
    }

    @Planted("an error below delta pulls with 2 e, as in a squared error")
    static class FactorTwoInTheParabola extends HuberCopy {
        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return slopes(prediction, target, e -> Math.abs(e) <= DELTA ? 2 * e : DELTA * Math.signum(e));
        }
    }

    @Planted("the gradient is that of half the squared error: nothing cuts it at delta")
    static class NotCut extends HuberCopy {
        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return slopes(prediction, target, e -> e);
        }
    }

    @Planted("an error beyond delta pulls down, whatever its sign")
    static class SignLost extends HuberCopy {
        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return slopes(prediction, target, e -> Math.min(Math.abs(e), DELTA));
        }
    }

    @Planted("the gradient is cut at 1, not at delta")
    static class CutAtOne extends HuberCopy {
        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return new Huber(1).gradient(prediction, target);
        }
    }

    @Planted(value = "loss and gradient are both divided by delta: that is the smooth L1 loss", kind = Kind.VALUE)
    static class DividedByDelta extends HuberCopy {
        @Override
        public double value(Matrix prediction, Matrix target) {
            return super.value(prediction, target) / DELTA;
        }

        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return super.gradient(prediction, target).times(1 / DELTA);
        }
    }

    @Planted(value = "loss and gradient are both divided by the rows", kind = Kind.VALUE)
    static class RowsCounted extends HuberCopy {
        @Override
        public double value(Matrix prediction, Matrix target) {
            return super.value(prediction, target) * prediction.columns();
        }

        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return super.gradient(prediction, target).times(prediction.columns());
        }
    }

    @Planted(value = "loss and gradient are both without the 1/2 of the parabola, and twice as large",
            kind = Kind.VALUE)
    static class HalfForgotten extends HuberCopy {
        @Override
        public double value(Matrix prediction, Matrix target) {
            return 2 * super.value(prediction, target);
        }

        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return super.gradient(prediction, target).times(2);
        }
    }
}
