package nn.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.random.RandomGenerator;
import nn.contracts.ClassTargets;
import nn.core.Loss;
import nn.core.Matrix;
import nn.layers.losses.OneHot;
import nn.layers.losses.SoftmaxCrossEntropy;

/** What goes wrong in label smoothing. */
final class LabelSmoothingMistakes {

    private LabelSmoothingMistakes() {}

    static List<Specimen> all() {
        return List.of(new SmoothingForgotten(), new SmoothedTwice(), new SmoothedAmongTheWrong(),
                new LabelKeptWhole(), new NoShareForTheRest(), new OnlyAmongTheWrong(), new NeverSmoothed());
    }

    /** A copy of {@link SoftmaxCrossEntropy} with label smoothing. */
    static class LabelSmoothingCopy implements LossSpecimen {
        static final double SMOOTHING = 0.3;
        static final Loss PLAIN = new SoftmaxCrossEntropy();

        @Override
        public Loss original() {
            return new SoftmaxCrossEntropy(SMOOTHING);
        }

        @Override
        public String family() {
            return "LabelSmoothing";
        }

        @Override
        public Matrix target(Matrix prediction, RandomGenerator random) {
            return ClassTargets.softened(prediction, random);
        }

        @Override
        public int columnUnit() {
            return 2;
        }

        /** Softmax of the row: [1/8, 2/8, 5/8]; the label 2 becomes [0.1, 0.1, 0.8]. */
        @Override
        public void compare(Loss loss) {
            Matrix logits = Matrix.rowOf(Math.log(1), Math.log(2), Math.log(5));
            double expected = 0.1 * Math.log(8) + 0.1 * Math.log(4) + 0.8 * Math.log(8.0 / 5);
            assertEquals(expected, loss.value(logits, OneHot.of(3, 2)), 1e-14);
        }

        /** The smoothing's share goes to the wrong classes alone. */
        static Matrix amongTheWrong(Matrix target) {
            double share = SMOOTHING / Math.max(1, target.columns() - 1);
            return target.columns() == 1 ? target : target.map(t -> (1 - SMOOTHING) * t + share * (1 - t));
        }
    }

    @Planted("the gradient is that of the target as it was given")
    static class SmoothingForgotten extends LabelSmoothingCopy {
        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            return PLAIN.gradient(logits, target);
        }
    }

    @Planted("the gradient smooths the target twice")
    static class SmoothedTwice extends LabelSmoothingCopy {
        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            return super.gradient(logits, target.map(t -> (1 - SMOOTHING) * t + SMOOTHING / target.columns()));
        }
    }

    @Planted("the gradient gives the smoothing's share to the wrong classes alone, s / (C − 1)")
    static class SmoothedAmongTheWrong extends LabelSmoothingCopy {
        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            return PLAIN.gradient(logits, amongTheWrong(target));
        }
    }

    @Planted("the gradient adds s / C to every class and takes nothing from the label")
    static class LabelKeptWhole extends LabelSmoothingCopy {
        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            return super.gradient(logits, target).minus(target.times(SMOOTHING / logits.rows()));
        }
    }

    @Planted("the gradient takes s from the label and gives nothing to the others")
    static class NoShareForTheRest extends LabelSmoothingCopy {
        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            return super.gradient(logits, target).map(d -> d + SMOOTHING / logits.columns() / logits.rows());
        }
    }

    @Planted(value = "loss and gradient both give the smoothing's share to the wrong classes alone, s / (C − 1)",
            kind = Kind.VALUE)
    static class OnlyAmongTheWrong extends LabelSmoothingCopy {
        @Override
        public double value(Matrix logits, Matrix target) {
            return PLAIN.value(logits, amongTheWrong(target));
        }

        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            return PLAIN.gradient(logits, amongTheWrong(target));
        }
    }

    @Planted(value = "loss and gradient both forget the smoothing", kind = Kind.VALUE)
    static class NeverSmoothed extends LabelSmoothingCopy {
        @Override
        public double value(Matrix logits, Matrix target) {
            return PLAIN.value(logits, target);
        }

        @Override
        public Matrix gradient(Matrix logits, Matrix target) {
            return PLAIN.gradient(logits, target);
        }
    }
}
