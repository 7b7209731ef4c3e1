package nn.mistakes;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.Gelu;
import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.Erfc;
import org.junit.jupiter.api.Assertions;

/** What goes wrong in a Gaussian error linear unit with the error function. */
final class GeluMistakes {

    private GeluMistakes() {}

    static List<Specimen> all() {
        return List.of(new DensityMissing(), new FactorMissing(), new ProbabilityMissing(),
                new DensityNotNormalised(), new ExponentNotHalved(), new InnerDerivativeMissing(),
                new WayBackOfTheOtherForm(), new SevenDigitsForward(), new SevenDigits(), new FormsConfused(),
                new TailLost());
    }

    /** A copy of the exact {@link Gelu}: {@code y = x · Φ(x)}. */
    static class GeluCopy extends EntrywiseCopy {
        GeluCopy() {
            super(new Gelu(Gelu.Form.EXACT), "gelu");
        }

        /** Φ(x). */
        double probability(double x) {
            return Erfc.value(-x / Math.sqrt(2)) / 2;
        }

        /** φ(x). */
        double density(double x) {
            return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        }

        @Override
        double y(double x) {
            return x * probability(x);
        }

        @Override
        double dx(double x, double y, double dy) {
            return dy * (probability(x) + x * density(x));
        }

        /** Also in the tail, Φ(−10), where the last bit of x / √2 weighs a hundred times. */
        @Override
        public void compare(UnaryOperator<Layer> made) {
            super.compare(made);
            Matrix y = made.apply(new Gelu()).forward(Matrix.rowOf(-10), Mode.inference()).output();
            Assertions.assertEquals(1, y.get(0, 0) / (-10 * 7.6198530241605261e-24), 1e-13);
        }
    }

    @Planted("the density is missing: the derivative is Φ(x)")
    static class DensityMissing extends GeluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy * probability(x);
        }
    }

    @Planted("the density is not multiplied by x")
    static class FactorMissing extends GeluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy * (probability(x) + density(x));
        }
    }

    @Planted("the derivative is x φ(x): Φ(x) is missing")
    static class ProbabilityMissing extends GeluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy * x * density(x);
        }
    }

    @Planted("the density lacks 1 / √(2π)")
    static class DensityNotNormalised extends GeluCopy {
        @Override
        double density(double x) {
            return Math.exp(-x * x / 2);
        }
    }

    @Planted("the density is e^(−x²) / √(2π): half the square is the square")
    static class ExponentNotHalved extends GeluCopy {
        @Override
        double density(double x) {
            return Math.exp(-x * x) / Math.sqrt(2 * Math.PI);
        }
    }

    @Planted("the inner derivative of the error function, 1 / √2, is missing")
    static class InnerDerivativeMissing extends GeluCopy {
        @Override
        double density(double x) {
            return super.density(x) * Math.sqrt(2);
        }
    }

    @Planted("the way back is that of the form by tanh")
    static class WayBackOfTheOtherForm extends GeluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return new GeluTanhMistakes.GeluTanhCopy().dx(x, y, dy);
        }
    }

    @Planted("the error function has seven digits, and the density is exact")
    static class SevenDigitsForward extends GeluCopy {
        @Override
        double y(double x) {
            return x * SevenDigitErf.probability(x);
        }
    }

    @Planted(value = "the error function has seven digits, and so has the way back", kind = Kind.VALUE)
    static class SevenDigits extends GeluCopy {
        @Override
        double probability(double x) {
            return SevenDigitErf.probability(x);
        }

        @Override
        double density(double x) {
            return SevenDigitErf.density(x);
        }
    }

    @Planted(value = "the form by tanh is taken for the exact one", kind = Kind.VALUE)
    static class FormsConfused extends GeluCopy {
        @Override
        double y(double x) {
            return new GeluTanhMistakes.GeluTanhCopy().y(x);
        }

        @Override
        double dx(double x, double y, double dy) {
            return new GeluTanhMistakes.GeluTanhCopy().dx(x, y, dy);
        }
    }

    @Planted(value = "Φ is ½ (1 + erf), and its tail is rounded away", kind = Kind.VALUE)
    static class TailLost extends GeluCopy {
        @Override
        double probability(double x) {
            return (1 + Erf.value(x / Math.sqrt(2))) / 2;
        }
    }
}
