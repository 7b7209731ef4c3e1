package nn.mistakes;

import java.util.List;
import nn.core.Loss;
import nn.core.Matrix;
import nn.golden.GoldenFile;
import nn.layers.losses.MeanSquaredError;

/** What goes wrong in a mean squared error. */
final class MeanSquaredErrorMistakes {

    private MeanSquaredErrorMistakes() {}

    static List<Specimen> all() {
        return List.of(new FactorTwoMissing(), new FactorTwoTwice(), new MeanForgotten(), new MeanTakenTwice(),
                new MeanOverRowsAlone(), new SignWrong(), new Halved());
    }

    /** A copy of {@link MeanSquaredError}. */
    static class MeanSquaredErrorCopy implements LossSpecimen {
        @Override
        public Loss original() {
            return new MeanSquaredError();
        }

        @Override
        public void compare(Loss loss) {
            GoldenFile golden = GoldenFile.read("mse");
            golden.compare("loss", loss.value(golden.given("x"), golden.given("target")));
        }
    }

    @Planted("the gradient lacks the factor 2 of the square")
    static class FactorTwoMissing extends MeanSquaredErrorCopy {
        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return super.gradient(prediction, target).times(0.5);
        }
    }

    @Planted("the gradient has the factor 2 of the square twice")
    static class FactorTwoTwice extends MeanSquaredErrorCopy {
        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return super.gradient(prediction, target).times(2);
        }
    }

    @Planted("the gradient is not divided by the number of entries")
    static class MeanForgotten extends MeanSquaredErrorCopy {
        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return super.gradient(prediction, target).times(prediction.shape().entries());
        }
    }

    @Planted("the gradient is divided by the number of entries twice")
    static class MeanTakenTwice extends MeanSquaredErrorCopy {
        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return super.gradient(prediction, target).times(1.0 / prediction.shape().entries());
        }
    }

    @Planted("the gradient is divided by the rows, the loss by the entries")
    static class MeanOverRowsAlone extends MeanSquaredErrorCopy {
        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return super.gradient(prediction, target).times(prediction.columns());
        }
    }

    @Planted("the gradient is that of target − prediction: its sign is wrong")
    static class SignWrong extends MeanSquaredErrorCopy {
        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return super.gradient(target, prediction);
        }
    }

    @Planted(value = "loss and gradient are both half of what they should be", kind = Kind.VALUE)
    static class Halved extends MeanSquaredErrorCopy {
        @Override
        public double value(Matrix prediction, Matrix target) {
            return super.value(prediction, target) / 2;
        }

        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return super.gradient(prediction, target).times(0.5);
        }
    }
}
