package nn.mistakes;

import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.contracts.ClassTargets;
import nn.core.Loss;
import nn.core.Matrix;
import nn.golden.GoldenFile;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.losses.MultiClassHinge;
import nn.layers.losses.OneHot;

/** What goes wrong in a hinge loss for many classes. */
final class MultiClassHingeMistakes {

    private MultiClassHingeMistakes() {}

    static List<Specimen> all() {
        return List.of(new MeanForgotten(), new MeanOverEntries(), new RightClassForgotten(),
                new RightClassPulledOnce(), new RightClassPushed(), new MarginForgottenOnTheWayBack(),
                new AllClassesPushed(), new SignWrong(), new RightClassCounted(),
                new MarginForgotten(), new ClassesCounted());
    }

    /** A copy of {@link MultiClassHinge}. */
    static class MultiClassHingeCopy implements LossSpecimen {
        @Override
        public Loss original() {
            return new MultiClassHinge(1);
        }

        /** No two scores differ by the margin. */
        @Override
        public Arbitrary<Matrix> predictions() {
            return Matrices.batches().map(x -> Matrix.generate(x.rows(), x.columns(), (i, j) -> x.get(i, j) + j / 1e3));
        }

        @Override
        public Matrix target(Matrix prediction, RandomGenerator random) {
            return ClassTargets.labels(prediction, random);
        }

        @Override
        public int columnUnit() {
            return 2;
        }

        @Override
        public boolean isSmooth() {
            return false;
        }

        @Override
        public void compare(Loss loss) {
            GoldenFile golden = GoldenFile.read("hinge_multiclass");
            Matrix scores = golden.given("x");
            golden.compare("loss", loss.value(scores, OneHot.of(scores.columns(), golden.labels("labels"))));
        }
    }

    @Planted("the gradient is not divided by the number of rows")
    static class MeanForgotten extends MultiClassHingeCopy {
        @Override
        public Matrix gradient(Matrix scores, Matrix target) {
            return super.gradient(scores, target).times(scores.rows());
        }
    }

    @Planted("the gradient is divided by the number of entries, the loss by the rows")
    static class MeanOverEntries extends MultiClassHingeCopy {
        @Override
        public Matrix gradient(Matrix scores, Matrix target) {
            return super.gradient(scores, target).times(1.0 / scores.columns());
        }
    }

    @Planted("nothing pulls at the right class")
    static class RightClassForgotten extends MultiClassHingeCopy {
        @Override
        public Matrix gradient(Matrix scores, Matrix target) {
            return super.gradient(scores, target).combine(target, (d, t) -> t == 1 ? 0 : d);
        }
    }

    @Planted("the right class is pulled once, however many margins are missed")
    static class RightClassPulledOnce extends MultiClassHingeCopy {
        @Override
        public Matrix gradient(Matrix scores, Matrix target) {
            double once = -1.0 / scores.rows();
            return super.gradient(scores, target).combine(target, (d, t) -> t == 1 ? Math.max(d, once) : d);
        }
    }

    @Planted("the right class is pushed down as if it were one of the wrong")
    static class RightClassPushed extends MultiClassHingeCopy {
        @Override
        public Matrix gradient(Matrix scores, Matrix target) {
            return super.gradient(scores, target).plus(target.times(1.0 / scores.rows()));
        }
    }

    @Planted("the gradient counts the classes that win, not those that miss the margin")
    static class MarginForgottenOnTheWayBack extends MultiClassHingeCopy {
        @Override
        public Matrix gradient(Matrix scores, Matrix target) {
            return new MultiClassHinge(0).gradient(scores, target);
        }
    }

    @Planted("every wrong class is pushed down, also where its margin is kept")
    static class AllClassesPushed extends MultiClassHingeCopy {
        @Override
        public Matrix gradient(Matrix scores, Matrix target) {
            return new MultiClassHinge(1e9).gradient(scores, target);
        }
    }

    @Planted("right and wrong classes are pulled the other way")
    static class SignWrong extends MultiClassHingeCopy {
        @Override
        public Matrix gradient(Matrix scores, Matrix target) {
            return super.gradient(scores, target).times(-1);
        }
    }

    @Planted(value = "the right class counts too: each row costs the margin more", kind = Kind.VALUE)
    static class RightClassCounted extends MultiClassHingeCopy {
        @Override
        public double value(Matrix scores, Matrix target) {
            return super.value(scores, target) + 1;
        }
    }

    @Planted(value = "loss and gradient are both without the margin", kind = Kind.VALUE)
    static class MarginForgotten extends MultiClassHingeCopy {
        @Override
        public double value(Matrix scores, Matrix target) {
            return new MultiClassHinge(0).value(scores, target);
        }

        @Override
        public Matrix gradient(Matrix scores, Matrix target) {
            return new MultiClassHinge(0).gradient(scores, target);
        }
    }

    @Planted(value = "loss and gradient are both divided by the number of classes, too", kind = Kind.VALUE)
    static class ClassesCounted extends MultiClassHingeCopy {
        @Override
        public double value(Matrix scores, Matrix target) {
            return super.value(scores, target) / scores.columns();
        }

        @Override
        public Matrix gradient(Matrix scores, Matrix target) {
            return super.gradient(scores, target).times(1.0 / scores.columns());
        }
    }
}
