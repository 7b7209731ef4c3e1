package nn.mistakes;

import java.util.List;
import nn.layers.Sigmoid;

/** What goes wrong in a sigmoid. */
final class SigmoidMistakes {

    private SigmoidMistakes() {}

    static List<Specimen> all() {
        return List.of(new DerivativeOfTheInput(), new DerivativeTakenAtTheOutput(), new DerivativeIsTheOutput(),
                new DerivativeMissing(), new DerivativeOfTanh(), new OutputKeptWithElevenBits(),
                new CutOffAtLargeInputs(), new Overflow());
    }

    /** A copy of {@link Sigmoid}. */
    static class SigmoidCopy extends EntrywiseCopy {
        SigmoidCopy() {
            super(new Sigmoid(), "sigmoid_extreme");
        }

        @Override
        double y(double x) {
            double e = Math.exp(-Math.abs(x));
            return x >= 0 ? 1 / (1 + e) : e / (1 + e);
        }

        @Override
        double dx(double x, double y, double dy) {
            return dy * y * (1 - y);
        }
    }

    @Planted("the derivative y (1 − y) is taken of the input: x (1 − x)")
    static class DerivativeOfTheInput extends SigmoidCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy * x * (1 - x);
        }
    }

    @Planted("the derivative is taken at the output: the sigmoid is applied twice")
    static class DerivativeTakenAtTheOutput extends SigmoidCopy {
        @Override
        double dx(double x, double y, double dy) {
            return super.dx(x, y(y), dy);
        }
    }

    @Planted("the derivative is y, not y (1 − y)")
    static class DerivativeIsTheOutput extends SigmoidCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy * y;
        }
    }

    @Planted("the upstream gradient comes back unchanged")
    static class DerivativeMissing extends SigmoidCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy;
        }
    }

    @Planted("the derivative is that of tanh: 1 − y²")
    static class DerivativeOfTanh extends SigmoidCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy * (1 - y * y);
        }
    }

    @Planted("the output is kept with eleven bits for the way back, as in half precision")
    static class OutputKeptWithElevenBits extends SigmoidCopy {
        @Override
        double dx(double x, double y, double dy) {
            return super.dx(x, Math.rint(y * 2048) / 2048, dy);
        }
    }

    @Planted("the derivative is cut to 0 where |x| is above 6")
    static class CutOffAtLargeInputs extends SigmoidCopy {
        @Override
        double dx(double x, double y, double dy) {
            return Math.abs(x) > 6 ? 0 : super.dx(x, y, dy);
        }
    }

    @Planted(value = "eˣ / (1 + eˣ) overflows at x = 1000", kind = Kind.VALUE)
    static class Overflow extends SigmoidCopy {
        @Override
        double y(double x) {
            return Math.exp(x) / (1 + Math.exp(x));
        }
    }
}
