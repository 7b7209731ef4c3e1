package nn.mistakes;

import java.util.List;
import java.util.random.RandomGenerator;
import nn.contracts.ClassTargets;
import nn.core.Loss;
import nn.core.Matrix;
import nn.golden.GoldenFile;
import nn.layers.losses.OneHot;
import nn.layers.losses.SoftmaxCrossEntropy;

/** What goes wrong in softmax with cross entropy. */
final class SoftmaxCrossEntropyMistakes {

    private SoftmaxCrossEntropyMistakes() {}

    static List<Specimen> all() {
        return List.of(new MeanForgotten(), new MeanTakenTwice(), new MeanOverEntries(), new TargetForgotten(),
                new TargetTakenForLabel(), new OffDiagonalDropped(), new GradientOfTheProbabilities(),
                new WayBackZero(), new ShiftForgotten(), new ProbabilitiesClipped());
    }

    /** A copy of {@link SoftmaxCrossEntropy}. */
    static class SoftmaxCrossEntropyCopy implements LossSpecimen {
        @Override
        public Loss original() {
            return new SoftmaxCrossEntropy();
        }

        @Override
        public Matrix target(Matrix prediction, RandomGenerator random) {
            return ClassTargets.softened(prediction, random);
        }

        @Override
        public int columnUnit() {
            return 2;
        }

        @Override
        public void compare(Loss loss) {
            GoldenFile golden = GoldenFile.read("softmax_cross_entropy_hard");
            Matrix logits = golden.given("x");
            golden.compare("loss", loss.value(logits, OneHot.of(logits.columns(), golden.labels("labels"))));
        }

        /** {@code p − t = N · ∂L/∂logits} of the original. */
        static Matrix probabilities(Matrix logits, Matrix target) {
            return new SoftmaxCrossEntropy().gradient(logits, target).times(logits.rows()).plus(target);
        }
    }

    @Planted("the gradient is not divided by the number of rows")
    static class MeanForgotten extends SoftmaxCrossEntropyCopy {
        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            return super.gradient(logits, target).times(logits.rows());
        }
    }

    @Planted("the gradient is divided by the number of rows twice")
    static class MeanTakenTwice extends SoftmaxCrossEntropyCopy {
        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            return super.gradient(logits, target).times(1.0 / logits.rows());
        }
    }

    @Planted("the gradient is divided by the number of entries, the loss by the rows")
    static class MeanOverEntries extends SoftmaxCrossEntropyCopy {
        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            return super.gradient(logits, target).times(1.0 / logits.columns());
        }
    }

    @Planted("the gradient is p / N, not (p − t) / N")
    static class TargetForgotten extends SoftmaxCrossEntropyCopy {
        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            return probabilities(logits, target).times(1.0 / logits.rows());
        }
    }

    @Planted("a soft target is taken for the label that weighs most")
    static class TargetTakenForLabel extends SoftmaxCrossEntropyCopy {
        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            Matrix label = Matrix.generate(target.rows(), target.columns(), (i, j) -> target.argMax(i) == j ? 1 : 0);
            return super.gradient(logits, label);
        }
    }

    @Planted("the softmax's way back is p (1 − p), entry by entry: what is off the diagonal is dropped")
    static class OffDiagonalDropped extends SoftmaxCrossEntropyCopy {
        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            // −t / p · p (1 − p) / N
            return probabilities(logits, target).combine(target, (p, t) -> -t * (1 - p) / logits.rows());
        }
    }

    @Planted("the gradient is that of the probabilities, −t / p: the softmax's way back is missing")
    static class GradientOfTheProbabilities extends SoftmaxCrossEntropyCopy {
        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            return probabilities(logits, target).combine(target, (p, t) -> t == 0 ? 0 : -t / p / logits.rows());
        }
    }

    @Planted("nothing flows back")
    static class WayBackZero extends SoftmaxCrossEntropyCopy {
        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            return logits.times(0);
        }
    }

    @Planted(value = "log Σ eˣ is taken without the shift by the maximum, and overflows at x = 1000", kind = Kind.VALUE)
    static class ShiftForgotten extends SoftmaxCrossEntropyCopy {
        @Override
        public double value(Matrix logits, Matrix target) {
            Matrix logP = logits.minusColumn(logits.map(Math::exp).rowSums().map(Math::log));
            return target.combine(logP, (t, p) -> t == 0 ? 0 : -t * p).sum() / logits.rows();
        }
    }

    @Planted(value = "probabilities are clipped to 1e-15 before the logarithm", kind = Kind.VALUE)
    static class ProbabilitiesClipped extends SoftmaxCrossEntropyCopy {
        @Override
        public double value(Matrix logits, Matrix target) {
            Matrix p = probabilities(logits, target);
            return target.combine(p, (t, q) -> -t * Math.log(Math.max(q, 1e-15))).sum() / logits.rows();
        }
    }
}
