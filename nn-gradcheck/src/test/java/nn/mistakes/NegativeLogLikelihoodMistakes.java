package nn.mistakes;

import java.util.List;
import java.util.random.RandomGenerator;
import nn.contracts.ClassTargets;
import nn.core.Loss;
import nn.core.Matrix;
import nn.golden.GoldenFile;
import nn.layers.losses.NegativeLogLikelihood;
import nn.layers.losses.OneHot;

/** What goes wrong in a negative log-likelihood. */
final class NegativeLogLikelihoodMistakes {

    private NegativeLogLikelihoodMistakes() {}

    static List<Specimen> all() {
        return List.of(new SignForgotten(), new MeanForgotten(), new MeanTakenTwice(), new MeanOverEntries(),
                new GradientOfTheProbabilities(), new TargetTakenForLabel(), new Rewarded(), new EntriesCounted());
    }

    /** A copy of {@link NegativeLogLikelihood}. */
    static class NegativeLogLikelihoodCopy implements LossSpecimen {
        @Override
        public Loss original() {
            return new NegativeLogLikelihood();
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
            GoldenFile golden = GoldenFile.read("nll");
            Matrix logP = golden.given("x");
            golden.compare("loss", loss.value(logP, OneHot.of(logP.columns(), golden.labels("labels"))));
        }
    }

    @Planted("the gradient lacks the minus sign")
    static class SignForgotten extends NegativeLogLikelihoodCopy {
        @Override
        public Matrix gradient(Matrix logP, Matrix target) {
            return super.gradient(logP, target).times(-1);
        }
    }

    @Planted("the gradient is not divided by the number of rows")
    static class MeanForgotten extends NegativeLogLikelihoodCopy {
        @Override
        public Matrix gradient(Matrix logP, Matrix target) {
            return super.gradient(logP, target).times(logP.rows());
        }
    }

    @Planted("the gradient is divided by the number of rows twice")
    static class MeanTakenTwice extends NegativeLogLikelihoodCopy {
        @Override
        public Matrix gradient(Matrix logP, Matrix target) {
            return super.gradient(logP, target).times(1.0 / logP.rows());
        }
    }

    @Planted("the gradient is divided by the number of entries, the loss by the rows")
    static class MeanOverEntries extends NegativeLogLikelihoodCopy {
        @Override
        public Matrix gradient(Matrix logP, Matrix target) {
            return super.gradient(logP, target).times(1.0 / logP.columns());
        }
    }

    @Planted("the gradient is −t / p, as if the prediction were p and not log p")
    static class GradientOfTheProbabilities extends NegativeLogLikelihoodCopy {
        @Override
        public Matrix gradient(Matrix logP, Matrix target) {
            return super.gradient(logP, target).combine(logP, (d, v) -> d / Math.exp(v));
        }
    }

    @Planted("the gradient takes a soft target for the label that weighs most")
    static class TargetTakenForLabel extends NegativeLogLikelihoodCopy {
        @Override
        public Matrix gradient(Matrix logP, Matrix target) {
            Matrix label = Matrix.generate(logP.rows(), logP.columns(), (i, j) -> target.argMax(i) == j ? 1 : 0);
            return super.gradient(logP, label);
        }
    }

    @Planted(value = "the minus sign is missing in loss and gradient: likelihood is punished", kind = Kind.VALUE)
    static class Rewarded extends NegativeLogLikelihoodCopy {
        @Override
        public double value(Matrix logP, Matrix target) {
            return -super.value(logP, target);
        }

        @Override
        public Matrix gradient(Matrix logP, Matrix target) {
            return super.gradient(logP, target).times(-1);
        }
    }

    @Planted(value = "loss and gradient are both divided by the number of entries", kind = Kind.VALUE)
    static class EntriesCounted extends NegativeLogLikelihoodCopy {
        @Override
        public double value(Matrix logP, Matrix target) {
            return super.value(logP, target) / logP.columns();
        }

        @Override
        public Matrix gradient(Matrix logP, Matrix target) {
            return super.gradient(logP, target).times(1.0 / logP.columns());
        }
    }
}
