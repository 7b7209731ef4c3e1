package nn.mistakes;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.jqwik.Matrices;
import nn.golden.GoldenFile;
import nn.layers.RmsNorm;

/** What goes wrong in root mean square normalisation. */
final class RmsNormMistakes {

    private RmsNormMistakes() {}

    static List<Specimen> all() {
        return List.of(new RadialTermDropped(), new RadialTermSummed(), new GammaForgotten(),
                new RadialTermBeforeGamma(), new RootForgottenOnTheWayBack(), new GammaGradientOfInput(),
                new GammaGradientOfTheLastRow(), new MeanSubtracted(), new SumOfSquares());
    }

    /** A copy of {@link RmsNorm}. */
    static class RmsNormCopy implements LayerSpecimen {

        /** Of the golden numbers, and small enough to do for the rest. */
        static final double EPSILON = 1e-6;

        @Override
        public String family() {
            return "RmsNorm";
        }

        @Override
        public Layer original(int columns, RandomGenerator random) {
            return new RmsNorm(columns, EPSILON);
        }

        /** What one pass has computed, for the way back. */
        record Values(Matrix x, Matrix inverseRoot, Matrix gamma) {

            Matrix xHat() {
                return x.timesColumn(inverseRoot);
            }
        }

        @Override
        public Pass forward(Layer norm, Matrix x, Mode mode) {
            Matrix inverseRoot = squares(x).map(square -> 1 / Math.sqrt(square + EPSILON));
            Values values = new Values(x, inverseRoot, norm.parameters().get("gamma").value());
            return new Pass(values.xHat().timesRow(values.gamma()), dy -> Gradients.ofInput(dx(values, dy))
                    .and(norm.parameters().get("gamma"), dGamma(values, dy)));
        }

        Matrix squares(Matrix x) {
            return x.hadamard(x).rowMeans();
        }

        Matrix dx(Values v, Matrix dy) {
            Matrix dXHat = dy.timesRow(v.gamma());
            return dXHat.minus(radial(v, dXHat)).timesColumn(v.inverseRoot());
        }

        /** What goes through the root: the part of the gradient along the row itself. */
        Matrix radial(Values v, Matrix dXHat) {
            return v.xHat().timesColumn(dXHat.hadamard(v.xHat()).rowMeans());
        }

        Matrix dGamma(Values v, Matrix dy) {
            return dy.hadamard(v.xHat()).columnSums();
        }

        /** With one column, x̂ is ±1 whatever x is. */
        @Override
        public int columnUnit() {
            return 2;
        }

        @Override
        public Arbitrary<Matrix> inputs() {
            return Matrices.batches().columns(2, 5);
        }

        @Override
        public void compare(UnaryOperator<Layer> made) {
            GoldenFile golden = GoldenFile.read("rmsnorm");
            Layer norm = made.apply(new RmsNorm(golden.given("gamma").columns(), golden.option("eps")));
            norm.parameters().get("gamma").set(golden.given("gamma"));
            golden.compare("y", norm.forward(golden.given("x"), Mode.training(0)).output());
        }
    }

    @Planted("the root is a constant to the way back: the radial term is dropped")
    static class RadialTermDropped extends RmsNormCopy {
        @Override
        Matrix radial(Values v, Matrix dXHat) {
            return dXHat.times(0);
        }
    }

    @Planted("the radial term is summed over the row, not averaged")
    static class RadialTermSummed extends RmsNormCopy {
        @Override
        Matrix radial(Values v, Matrix dXHat) {
            return super.radial(v, dXHat).times(dXHat.columns());
        }
    }

    @Planted("the input gradient lacks γ")
    static class GammaForgotten extends RmsNormCopy {
        @Override
        Matrix dx(Values v, Matrix dy) {
            return dy.minus(radial(v, dy)).timesColumn(v.inverseRoot());
        }
    }

    @Planted("the radial term is taken of dy, before γ is multiplied in")
    static class RadialTermBeforeGamma extends RmsNormCopy {
        @Override
        Matrix dx(Values v, Matrix dy) {
            return dy.timesRow(v.gamma()).minus(radial(v, dy)).timesColumn(v.inverseRoot());
        }
    }

    @Planted("the way back does not divide by the root")
    static class RootForgottenOnTheWayBack extends RmsNormCopy {
        @Override
        Matrix dx(Values v, Matrix dy) {
            Matrix dXHat = dy.timesRow(v.gamma());
            return dXHat.minus(radial(v, dXHat));
        }
    }

    @Planted("the gradient of γ is Σ dy x, not Σ dy x̂")
    static class GammaGradientOfInput extends RmsNormCopy {
        @Override
        Matrix dGamma(Values v, Matrix dy) {
            return dy.hadamard(v.x()).columnSums();
        }
    }

    @Planted("the gradient of γ is that of the last row: overwritten, not added")
    static class GammaGradientOfTheLastRow extends RmsNormCopy {
        @Override
        Matrix dGamma(Values v, Matrix dy) {
            return dy.hadamard(v.xHat()).row(dy.rows() - 1);
        }
    }

    @Planted(value = "the mean is subtracted forward and backward, as in layer normalisation", kind = Kind.VALUE)
    static class MeanSubtracted extends RmsNormCopy {
        @Override
        public Pass forward(Layer norm, Matrix x, Mode mode) {
            Pass centred = super.forward(norm, x.minusColumn(x.rowMeans()), mode);
            return new Pass(centred.output(), dy -> {
                Gradients right = centred.backward(dy);
                Matrix dx = right.input();
                return right.then(Gradients.ofInput(dx.minusColumn(dx.rowMeans())));
            });
        }
    }

    @Planted(value = "the squares are summed, not averaged, forward and backward", kind = Kind.VALUE)
    static class SumOfSquares extends RmsNormCopy {
        @Override
        Matrix squares(Matrix x) {
            return x.hadamard(x).rowSums();
        }

        @Override
        Matrix radial(Values v, Matrix dXHat) {
            return super.radial(v, dXHat).times(dXHat.columns());
        }
    }
}
