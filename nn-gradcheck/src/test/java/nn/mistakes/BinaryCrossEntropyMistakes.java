package nn.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.random.RandomGenerator;
import nn.core.Loss;
import nn.core.Matrix;
import nn.golden.GoldenFile;
import nn.layers.losses.BinaryCrossEntropy;

/** What goes wrong in a sigmoid with binary cross entropy. */
final class BinaryCrossEntropyMistakes {

    private BinaryCrossEntropyMistakes() {}

    static List<Specimen> all() {
        return List.of(new MeanForgotten(), new MeanOverRows(), new TargetForgotten(), new SignWrong(),
                new TargetTakenForAnswer(), new SigmoidTakenTwice(), new GradientOfTheProbabilities(),
                new NoForgottenOnTheWayBack(), new ProbabilitiesClipped(), new ExponentialOverflows(),
                new RowsCounted(), new NoForgotten());
    }

    /** A copy of {@link BinaryCrossEntropy}. */
    static class BinaryCrossEntropyCopy implements LossSpecimen {
        @Override
        public Loss original() {
            return new BinaryCrossEntropy();
        }

        /** No, yes, and anything between. */
        @Override
        public Matrix target(Matrix prediction, RandomGenerator random) {
            return prediction.map(x -> Math.min(Math.max(2 * random.nextDouble() - 0.5, 0), 1));
        }

        @Override
        public void compare(Loss loss) {
            GoldenFile golden = GoldenFile.read("bce_with_logits");
            golden.compare("loss", loss.value(golden.given("x"), golden.given("target")));
            assertEquals(1000, loss.value(Matrix.rowOf(1000, -1000), Matrix.rowOf(0, 1)));
        }

        /** σ(x). */
        static double p(double x) {
            return 1 / (1 + Math.exp(-x));
        }

        /** The mean over the entries. */
        static double mean(Matrix costs) {
            return costs.sum() / costs.shape().entries();
        }
    }

    @Planted("the gradient is not divided by the number of entries")
    static class MeanForgotten extends BinaryCrossEntropyCopy {
        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            return super.gradient(logits, target).times(logits.shape().entries());
        }
    }

    @Planted("the gradient is divided by the rows, the loss by the entries")
    static class MeanOverRows extends BinaryCrossEntropyCopy {
        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            return super.gradient(logits, target).times(logits.columns());
        }
    }

    @Planted("the gradient is p / n, not (p − t) / n")
    static class TargetForgotten extends BinaryCrossEntropyCopy {
        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            return logits.map(x -> p(x) / logits.shape().entries());
        }
    }

    @Planted("the gradient is that of t − p: its sign is wrong")
    static class SignWrong extends BinaryCrossEntropyCopy {
        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            return super.gradient(logits, target).times(-1);
        }
    }

    @Planted("the gradient rounds a soft target to yes or no")
    static class TargetTakenForAnswer extends BinaryCrossEntropyCopy {
        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            return super.gradient(logits, target.map(Math::rint));
        }
    }

    @Planted("the gradient is multiplied by the sigmoid's slope once more")
    static class SigmoidTakenTwice extends BinaryCrossEntropyCopy {
        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            return super.gradient(logits, target).combine(logits, (d, x) -> d * p(x) * (1 - p(x)));
        }
    }

    @Planted("the gradient is that of the probabilities: the sigmoid's way back is missing")
    static class GradientOfTheProbabilities extends BinaryCrossEntropyCopy {
        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            return super.gradient(logits, target).combine(logits, (d, x) -> d / (p(x) * (1 - p(x))));
        }
    }

    @Planted("the gradient knows the answer yes alone, −t (1 − p)")
    static class NoForgottenOnTheWayBack extends BinaryCrossEntropyCopy {
        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            return target.combine(logits, (t, x) -> -t * (1 - p(x)) / logits.shape().entries());
        }
    }

    @Planted(value = "probabilities are clipped to 1e-15 and 1 − 1e-15 before the logarithm", kind = Kind.VALUE)
    static class ProbabilitiesClipped extends BinaryCrossEntropyCopy {
        @Override
        public double value(Matrix logits, Matrix target) {
            Matrix p = logits.map(x -> Math.min(Math.max(p(x), 1e-15), 1 - 1e-15));
            return mean(target.combine(p, (t, q) -> -t * Math.log(q) - (1 - t) * Math.log(1 - q)));
        }
    }

    @Planted(value = "log(1 + eˣ) is taken as it stands, and overflows at x = 1000", kind = Kind.VALUE)
    static class ExponentialOverflows extends BinaryCrossEntropyCopy {
        @Override
        public double value(Matrix logits, Matrix target) {
            return mean(target.combine(logits, (t, x) -> Math.log(1 + Math.exp(x)) - t * x));
        }
    }

    @Planted(value = "loss and gradient are both divided by the rows", kind = Kind.VALUE)
    static class RowsCounted extends BinaryCrossEntropyCopy {
        @Override
        public double value(Matrix logits, Matrix target) {
            return super.value(logits, target) * logits.columns();
        }

        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            return super.gradient(logits, target).times(logits.columns());
        }
    }

    @Planted(value = "loss and gradient know the answer yes alone: a no costs nothing", kind = Kind.VALUE)
    static class NoForgotten extends BinaryCrossEntropyCopy {
        @Override
        public double value(Matrix logits, Matrix target) {
            return mean(target.combine(logits, (t, x) -> t == 0 ? 0 : t * Math.log1p(Math.exp(-x))));
        }

        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            return target.combine(logits, (t, x) -> -t * (1 - p(x)) / logits.shape().entries());
        }
    }
}
