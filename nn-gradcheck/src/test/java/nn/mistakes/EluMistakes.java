package nn.mistakes;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.Elu;
import org.junit.jupiter.api.Assertions;

/** What goes wrong in an exponential linear unit. */
final class EluMistakes {

    private EluMistakes() {}

    static List<Specimen> all() {
        return List.of(new AlphaTakenForOne(), new AlphaNotAdded(), new AlphaMissing(), new ExponentialEverywhere(),
                new DerivativeTakenAtTheOutput(), new WayBackOfRelu(), new AlphaIgnored(), new DigitsLostNearZero());
    }

    /** A copy of {@link Elu}. */
    static class EluCopy extends EntrywiseCopy {
        static final double ALPHA = 1.5;

        EluCopy() {
            super(new Elu(ALPHA), "elu");
        }

        @Override
        double y(double x) {
            return x > 0 ? x : ALPHA * Math.expm1(x);
        }

        @Override
        double dx(double x, double y, double dy) {
            return x > 0 ? dy : dy * ALPHA * Math.exp(x);
        }

        @Override
        public boolean isSmooth() {
            return false;
        }

        /** Also close to 0, where y is α x. */
        @Override
        public void compare(UnaryOperator<Layer> made) {
            super.compare(made);
            Matrix y = made.apply(new Elu(ALPHA)).forward(Matrix.rowOf(-0x1p-60), Mode.inference()).output();
            Assertions.assertEquals(Matrix.rowOf(-1.5 * 0x1p-60), y);
        }
    }

    @Planted("the derivative of the output is y + 1, not y + α")
    static class AlphaTakenForOne extends EluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return x > 0 ? dy : dy * (y + 1);
        }
    }

    @Planted("the derivative is y below zero: α is not added")
    static class AlphaNotAdded extends EluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return x > 0 ? dy : dy * y;
        }
    }

    @Planted("the derivative is eˣ below zero: α is missing")
    static class AlphaMissing extends EluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return x > 0 ? dy : dy * Math.exp(x);
        }
    }

    @Planted("the derivative is α eˣ above zero, too")
    static class ExponentialEverywhere extends EluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy * ALPHA * Math.exp(x);
        }
    }

    @Planted("the derivative is taken at the output: α eʸ")
    static class DerivativeTakenAtTheOutput extends EluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return super.dx(y, y, dy);
        }
    }

    @Planted("the way back is that of relu: nothing passes below zero")
    static class WayBackOfRelu extends EluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return x > 0 ? dy : 0;
        }
    }

    @Planted(value = "α is left out forward and backward", kind = Kind.VALUE)
    static class AlphaIgnored extends EluCopy {
        @Override
        double y(double x) {
            return x > 0 ? x : Math.expm1(x);
        }

        @Override
        double dx(double x, double y, double dy) {
            return x > 0 ? dy : dy * Math.exp(x);
        }
    }

    @Planted(value = "eˣ − 1 is taken literally, and loses all digits near zero", kind = Kind.VALUE)
    static class DigitsLostNearZero extends EluCopy {
        @Override
        double y(double x) {
            return x > 0 ? x : ALPHA * (Math.exp(x) - 1);
        }
    }
}
