package nn.mistakes;

import java.util.List;
import nn.layers.Gelu;

/** What goes wrong in a Gaussian error linear unit by tanh. */
final class GeluTanhMistakes {

    private GeluTanhMistakes() {}

    static List<Specimen> all() {
        return List.of(new InnerDerivativeMissing(), new CubicTermLeftOut(), new ThreeMissing(), new SquareMissing(),
                new RootInFrontOfOneTermOnly(), new PathThroughTanhMissing(), new PathThroughTheFactorMissing(),
                new DerivativeOfTheInput(), new RootMissing(), new CoefficientTenfold());
    }

    /** A copy of {@link Gelu} by tanh: {@code y = x · σ(2u)}, which is {@code ½ x (1 + tanh u)}. */
    static class GeluTanhCopy extends EntrywiseCopy {
        static final double CUBIC = 0.044715;

        GeluTanhCopy() {
            super(new Gelu(Gelu.Form.TANH), "gelu_tanh");
        }

        @Override
        public String family() {
            return "Gelu by tanh";
        }

        /** 2u. */
        double inner(double x) {
            return 2 * Math.sqrt(2 / Math.PI) * (x + CUBIC * x * x * x);
        }

        /** 2u′, but for the factor 2 √(2/π). */
        double innerSlope(double x) {
            return 1 + 3 * CUBIC * x * x;
        }

        static double sigmoid(double x) {
            double e = Math.exp(-Math.abs(x));
            return x >= 0 ? 1 / (1 + e) : e / (1 + e);
        }

        @Override
        double y(double x) {
            return x * sigmoid(inner(x));
        }

        @Override
        double dx(double x, double y, double dy) {
            double p = sigmoid(inner(x));
            return dy * (p + x * (2 * Math.sqrt(2 / Math.PI) * innerSlope(x) * (p * (1 - p))));
        }
    }

    @Planted("the inner derivative u′ is missing")
    static class InnerDerivativeMissing extends GeluTanhCopy {
        @Override
        double innerSlope(double x) {
            return 1 / Math.sqrt(2 / Math.PI);
        }
    }

    @Planted("the cubic term is left out of the inner derivative")
    static class CubicTermLeftOut extends GeluTanhCopy {
        @Override
        double innerSlope(double x) {
            return 1;
        }
    }

    @Planted("the derivative of x³ is x², without the 3")
    static class ThreeMissing extends GeluTanhCopy {
        @Override
        double innerSlope(double x) {
            return 1 + CUBIC * x * x;
        }
    }

    @Planted("the derivative of x³ is 3 x, not 3 x²")
    static class SquareMissing extends GeluTanhCopy {
        @Override
        double innerSlope(double x) {
            return 1 + 3 * CUBIC * x;
        }
    }

    @Planted("the inner derivative lacks √(2/π) in front of the cubic term")
    static class RootInFrontOfOneTermOnly extends GeluTanhCopy {
        @Override
        double innerSlope(double x) {
            return 1 + 3 * CUBIC * x * x / Math.sqrt(2 / Math.PI);
        }
    }

    @Planted("the path through tanh is missing")
    static class PathThroughTanhMissing extends GeluTanhCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy * sigmoid(inner(x));
        }
    }

    @Planted("the path through the factor x is missing")
    static class PathThroughTheFactorMissing extends GeluTanhCopy {
        @Override
        double dx(double x, double y, double dy) {
            return super.dx(x, y, dy) - dy * sigmoid(inner(x));
        }
    }

    @Planted("the derivative of tanh u is 1 − u²")
    static class DerivativeOfTheInput extends GeluTanhCopy {
        @Override
        double dx(double x, double y, double dy) {
            double u = inner(x) / 2;
            double slope = Math.sqrt(2 / Math.PI) * innerSlope(x);
            return dy * (sigmoid(2 * u) + x * (1 - u * u) * slope / 2);
        }
    }

    @Planted(value = "√(2/π) is missing forward and backward", kind = Kind.VALUE)
    static class RootMissing extends GeluTanhCopy {
        @Override
        double inner(double x) {
            return super.inner(x) / Math.sqrt(2 / Math.PI);
        }

        @Override
        double innerSlope(double x) {
            return super.innerSlope(x) / Math.sqrt(2 / Math.PI);
        }
    }

    @Planted(value = "the coefficient 0.044715 is 0.44715 forward and backward", kind = Kind.VALUE)
    static class CoefficientTenfold extends GeluTanhCopy {
        @Override
        double inner(double x) {
            return 2 * Math.sqrt(2 / Math.PI) * (x + 10 * CUBIC * x * x * x);
        }

        @Override
        double innerSlope(double x) {
            return 1 + 30 * CUBIC * x * x;
        }
    }
}
