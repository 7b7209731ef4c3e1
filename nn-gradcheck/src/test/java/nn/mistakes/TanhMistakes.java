package nn.mistakes;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Tanh;
import org.junit.jupiter.api.Assertions;

/** What goes wrong in a hyperbolic tangent. */
final class TanhMistakes {

    private TanhMistakes() {}

    static List<Specimen> all() {
        return List.of(new SquareMissing(), new DerivativeOfSigmoid(), new DerivativeOfTheInput(),
                new DerivativeTakenAtTheOutput(), new WayBackZero(), new OutputKeptInSinglePrecision(),
                new OneBufferForAllOutputs(), new Overflow());
    }

    /** A copy of {@link Tanh}. */
    static class TanhCopy extends EntrywiseCopy {
        TanhCopy() {
            super(new Tanh(), "tanh");
        }

        @Override
        double y(double x) {
            return Math.tanh(x);
        }

        @Override
        double dx(double x, double y, double dy) {
            return dy * (1 - y * y);
        }

        /** Also far out, where it is ±1. */
        @Override
        public void compare(UnaryOperator<Layer> made) {
            super.compare(made);
            Matrix y = made.apply(new Tanh()).forward(Matrix.rowOf(-1000, 1000), Mode.inference()).output();
            Assertions.assertEquals(Matrix.rowOf(-1, 1), y);
        }
    }

    @Planted("the derivative is 1 − y, not 1 − y²")
    static class SquareMissing extends TanhCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy * (1 - y);
        }
    }

    @Planted("the derivative is that of the sigmoid: y (1 − y)")
    static class DerivativeOfSigmoid extends TanhCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy * y * (1 - y);
        }
    }

    @Planted("the derivative 1 − y² is taken of the input: 1 − x²")
    static class DerivativeOfTheInput extends TanhCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy * (1 - x * x);
        }
    }

    @Planted("the derivative is taken at the output: tanh is applied twice")
    static class DerivativeTakenAtTheOutput extends TanhCopy {
        @Override
        double dx(double x, double y, double dy) {
            return super.dx(x, y(y), dy);
        }
    }

    @Planted("nothing flows back")
    static class WayBackZero extends TanhCopy {
        @Override
        double dx(double x, double y, double dy) {
            return 0;
        }
    }

    @Planted("the output is kept in single precision for the way back")
    static class OutputKeptInSinglePrecision extends TanhCopy {
        @Override
        double dx(double x, double y, double dy) {
            return super.dx(x, (float) y, dy);
        }
    }

    @Planted(value = "all passes share one buffer for their outputs", kind = Kind.LAW,
            law = "anotherPassDoesNotDisturbTheWayBack")
    static class OneBufferForAllOutputs extends TanhCopy {
        @Override
        public Layer copyOf(Layer tanh) {
            return new LayerCopy(tanh, this) {
                private double[] buffer = {};

                @Override
                public Pass forward(Matrix x, Mode mode) {
                    double[] y = super.forward(x, mode).output().toArray();
                    buffer = buffer.length == y.length ? buffer : new double[y.length];
                    System.arraycopy(y, 0, buffer, 0, y.length);
                    Matrix shared = Matrix.wrap(x.rows(), x.columns(), buffer);
                    return new Pass(shared, dy -> Gradients.ofInput(dy.combine(shared, (d, t) -> d * (1 - t * t))));
                }
            };
        }
    }

    @Planted(value = "(e²ˣ − 1) / (e²ˣ + 1) overflows at x = 1000", kind = Kind.VALUE)
    static class Overflow extends TanhCopy {
        @Override
        double y(double x) {
            return (Math.exp(2 * x) - 1) / (Math.exp(2 * x) + 1);
        }
    }
}
