package nn.mistakes;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.Silu;
import org.junit.jupiter.api.Assertions;

/** What goes wrong in a sigmoid linear unit. */
final class SiluMistakes {

    private SiluMistakes() {}

    static List<Specimen> all() {
        return List.of(new DerivativeOfTheSigmoid(), new PathThroughTheSigmoidMissing(),
                new PathThroughTheFactorMissing(), new OutputTakenForSigmoid(), new PathsSubtracted(),
                new DerivativeTakenAtTheOutput(), new Overflow(), new ScaleOfGelu());
    }

    /** A copy of {@link Silu}. */
    static class SiluCopy extends EntrywiseCopy {
        SiluCopy() {
            super(new Silu(), "silu");
        }

        @Override
        double y(double x) {
            return x * sigmoid(x);
        }

        @Override
        double dx(double x, double y, double dy) {
            double s = sigmoid(x);
            return dy * (s + y * (1 - s));
        }

        static double sigmoid(double x) {
            double e = Math.exp(-Math.abs(x));
            return x >= 0 ? 1 / (1 + e) : e / (1 + e);
        }

        /** Also far out, where it is x. */
        @Override
        public void compare(UnaryOperator<Layer> made) {
            super.compare(made);
            Matrix y = made.apply(new Silu()).forward(Matrix.rowOf(1000), Mode.inference()).output();
            Assertions.assertEquals(Matrix.rowOf(1000), y);
        }
    }

    @Planted("the derivative is that of the sigmoid alone: σ (1 − σ)")
    static class DerivativeOfTheSigmoid extends SiluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy * sigmoid(x) * (1 - sigmoid(x));
        }
    }

    @Planted("the path through the sigmoid is missing: the derivative is σ")
    static class PathThroughTheSigmoidMissing extends SiluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy * sigmoid(x);
        }
    }

    @Planted("the path through the factor is missing: the derivative is x σ (1 − σ)")
    static class PathThroughTheFactorMissing extends SiluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy * y * (1 - sigmoid(x));
        }
    }

    @Planted("the output is taken for the sigmoid: σ + y (1 − y)")
    static class OutputTakenForSigmoid extends SiluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy * (sigmoid(x) + y * (1 - y));
        }
    }

    @Planted("σ + y (1 − σ) is added with the wrong sign")
    static class PathsSubtracted extends SiluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy * (sigmoid(x) - y * (1 - sigmoid(x)));
        }
    }

    @Planted("the derivative is taken at the output")
    static class DerivativeTakenAtTheOutput extends SiluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return super.dx(y, y(y), dy);
        }
    }

    @Planted(value = "x eˣ / (1 + eˣ) overflows at x = 1000", kind = Kind.VALUE)
    static class Overflow extends SiluCopy {
        @Override
        double y(double x) {
            return x * Math.exp(x) / (1 + Math.exp(x));
        }
    }

    @Planted(value = "the sigmoid is that of 1.702 x, which is meant for gelu", kind = Kind.VALUE)
    static class ScaleOfGelu extends SiluCopy {
        @Override
        double y(double x) {
            return x * sigmoid(1.702 * x);
        }

        @Override
        double dx(double x, double y, double dy) {
            double s = sigmoid(1.702 * x);
            return dy * (s + 1.702 * y * (1 - s));
        }
    }
}
