package nn.mistakes;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.Softplus;
import org.junit.jupiter.api.Assertions;

/** What goes wrong in a softplus. */
final class SoftplusMistakes {

    private SoftplusMistakes() {}

    static List<Specimen> all() {
        return List.of(new SigmoidReversed(), new DerivativeTakenAtTheOutput(), new DerivativeOfTheSigmoid(),
                new LogarithmForgotten(), new WayBackOfRelu(), new SigmoidInSinglePrecision(), new Overflow(),
                new DigitsLostFarBelowZero());
    }

    /** A copy of {@link Softplus}. */
    static class SoftplusCopy extends EntrywiseCopy {
        SoftplusCopy() {
            super(new Softplus(), "softplus");
        }

        @Override
        double y(double x) {
            return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
        }

        @Override
        double dx(double x, double y, double dy) {
            return dy * sigmoid(x);
        }

        static double sigmoid(double x) {
            double e = Math.exp(-Math.abs(x));
            return x >= 0 ? 1 / (1 + e) : e / (1 + e);
        }

        /** Also far out, where it is x or eˣ. */
        @Override
        public void compare(UnaryOperator<Layer> made) {
            super.compare(made);
            Matrix y = made.apply(new Softplus()).forward(Matrix.rowOf(1000, -50), Mode.inference()).output();
            Assertions.assertEquals(1000, y.get(0, 0));
            Assertions.assertEquals(1, y.get(0, 1) / Math.exp(-50), 1e-11);
        }
    }

    @Planted("the derivative is σ(−x), not σ(x)")
    static class SigmoidReversed extends SoftplusCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy * sigmoid(-x);
        }
    }

    @Planted("the derivative is taken at the output: σ(y)")
    static class DerivativeTakenAtTheOutput extends SoftplusCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy * sigmoid(y);
        }
    }

    @Planted("the derivative is that of the sigmoid: σ (1 − σ)")
    static class DerivativeOfTheSigmoid extends SoftplusCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy * sigmoid(x) * (1 - sigmoid(x));
        }
    }

    @Planted("the derivative is eˣ: what the logarithm divides by is missing")
    static class LogarithmForgotten extends SoftplusCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy * Math.exp(x);
        }
    }

    @Planted("the way back is that of relu: 0 or 1")
    static class WayBackOfRelu extends SoftplusCopy {
        @Override
        double dx(double x, double y, double dy) {
            return x > 0 ? dy : 0;
        }
    }

    @Planted("the sigmoid on the way back is in single precision")
    static class SigmoidInSinglePrecision extends SoftplusCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy * (float) sigmoid(x);
        }
    }

    @Planted(value = "log(1 + eˣ) overflows at x = 1000", kind = Kind.VALUE)
    static class Overflow extends SoftplusCopy {
        @Override
        double y(double x) {
            return Math.log(1 + Math.exp(x));
        }
    }

    @Planted(value = "1 + e⁻⁵⁰ is rounded to 1: what lies far below zero becomes zero", kind = Kind.VALUE)
    static class DigitsLostFarBelowZero extends SoftplusCopy {
        @Override
        double y(double x) {
            return Math.max(x, 0) + Math.log(1 + Math.exp(-Math.abs(x)));
        }
    }
}
