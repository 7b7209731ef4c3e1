package nn.mistakes;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.LeakyRelu;
import org.junit.jupiter.api.Assertions;

/** What goes wrong in a leaky rectified linear unit. */
final class LeakyReluMistakes {

    private LeakyReluMistakes() {}

    static List<Specimen> all() {
        return List.of(new SlopeMissing(), new WayBackOfRelu(), new SignOfUpstreamGradient(), new SidesSwapped(),
                new SlopeNegated(), new UsualSlopeOnTheWayBack(), new SettingIgnored(), new KinkFromAbove());
    }

    /** A copy of {@link LeakyRelu}. */
    static class LeakyReluCopy extends EntrywiseCopy {
        static final double SLOPE = 0.1;

        LeakyReluCopy() {
            super(new LeakyRelu(SLOPE), "leaky_relu");
        }

        @Override
        double y(double x) {
            return x > 0 ? x : SLOPE * x;
        }

        @Override
        double dx(double x, double y, double dy) {
            return x > 0 ? dy : SLOPE * dy;
        }

        @Override
        public boolean isSmooth() {
            return false;
        }

        /** Also at the kink. */
        @Override
        public void compare(UnaryOperator<Layer> made) {
            super.compare(made);
            Pass pass = made.apply(new LeakyRelu(SLOPE)).forward(Matrix.rowOf(0), Mode.inference());
            Assertions.assertEquals(Matrix.rowOf(0.5), pass.backward(Matrix.rowOf(5)).input());
        }
    }

    @Planted("the slope is missing: the upstream gradient comes back unchanged")
    static class SlopeMissing extends LeakyReluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy;
        }
    }

    @Planted("the way back is that of relu: nothing passes below zero")
    static class WayBackOfRelu extends LeakyReluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return x > 0 ? dy : 0;
        }
    }

    @Planted("the sign is taken from the upstream gradient, not from the input")
    static class SignOfUpstreamGradient extends LeakyReluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return super.dx(dy, y, dy);
        }
    }

    @Planted("the slope is taken above zero, and 1 below")
    static class SidesSwapped extends LeakyReluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return super.dx(-x, y, dy);
        }
    }

    @Planted("the slope is subtracted below zero")
    static class SlopeNegated extends LeakyReluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return x > 0 ? dy : -SLOPE * dy;
        }
    }

    @Planted("the way back takes the usual slope of a hundredth, and forward the one that is set")
    static class UsualSlopeOnTheWayBack extends LeakyReluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return x > 0 ? dy : 0.01 * dy;
        }
    }

    @Planted(value = "the slope is the usual hundredth forward and backward, whatever is set", kind = Kind.VALUE)
    static class SettingIgnored extends LeakyReluCopy {
        @Override
        double y(double x) {
            return x > 0 ? x : 0.01 * x;
        }

        @Override
        double dx(double x, double y, double dy) {
            return x > 0 ? dy : 0.01 * dy;
        }
    }

    @Planted(value = "at the kink the slope is that from above", kind = Kind.VALUE)
    static class KinkFromAbove extends LeakyReluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return x >= 0 ? dy : SLOPE * dy;
        }
    }
}
