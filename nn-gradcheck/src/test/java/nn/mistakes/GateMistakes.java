package nn.mistakes;

import java.util.List;
import net.jqwik.api.Arbitrary;
import nn.core.Matrix;
import nn.layers.Add;
import nn.layers.Max;
import nn.layers.Multiply;

/** What goes wrong where two paths meet: at gates that add, multiply, or take the larger. */
final class GateMistakes {

    private GateMistakes() {}

    static List<Specimen> all() {
        return List.of(new SecondSummandForgotten(), new GradientShared(), new FactorsNotSwapped(),
                new OneFactorForgotten(), new BothPaid(), new LoserPaid(), new TiePaidTwice());
    }

    static class AddCopy extends GateCopy {
        AddCopy() {
            super(new Add());
        }

        @Override
        double y(double a, double b) {
            return a + b;
        }

        @Override
        double da(double a, double b, double dy) {
            return dy;
        }

        @Override
        double db(double a, double b, double dy) {
            return dy;
        }
    }

    static class MultiplyCopy extends GateCopy {
        MultiplyCopy() {
            super(new Multiply());
        }

        @Override
        double y(double a, double b) {
            return a * b;
        }

        @Override
        double da(double a, double b, double dy) {
            return dy * b;
        }

        @Override
        double db(double a, double b, double dy) {
            return dy * a;
        }
    }

    /** At a tie the first wins. */
    static class MaxCopy extends GateCopy {
        MaxCopy() {
            super(new Max());
        }

        @Override
        double y(double a, double b) {
            return Math.max(a, b);
        }

        @Override
        double da(double a, double b, double dy) {
            return a >= b ? dy : 0;
        }

        @Override
        double db(double a, double b, double dy) {
            return a >= b ? 0 : dy;
        }

        @Override
        public boolean isSmooth() {
            return false;
        }
    }

    @Planted("the second input gets no gradient")
    static class SecondSummandForgotten extends AddCopy {
        @Override
        double db(double a, double b, double dy) {
            return 0;
        }
    }

    @Planted("the gradient is shared out: each input gets half")
    static class GradientShared extends AddCopy {
        @Override
        double da(double a, double b, double dy) {
            return dy / 2;
        }

        @Override
        double db(double a, double b, double dy) {
            return dy / 2;
        }
    }

    @Planted("the inputs are not swapped on the way back")
    static class FactorsNotSwapped extends MultiplyCopy {
        @Override
        double da(double a, double b, double dy) {
            return dy * a;
        }

        @Override
        double db(double a, double b, double dy) {
            return dy * b;
        }
    }

    @Planted("the gradient of the second input lacks the first")
    static class OneFactorForgotten extends MultiplyCopy {
        @Override
        double db(double a, double b, double dy) {
            return dy;
        }
    }

    @Planted("both inputs are paid")
    static class BothPaid extends MaxCopy {
        @Override
        double da(double a, double b, double dy) {
            return dy;
        }

        @Override
        double db(double a, double b, double dy) {
            return dy;
        }
    }

    @Planted("the smaller input is paid")
    static class LoserPaid extends MaxCopy {
        @Override
        double da(double a, double b, double dy) {
            return super.db(a, b, dy);
        }

        @Override
        double db(double a, double b, double dy) {
            return super.da(a, b, dy);
        }
    }

    @Planted("at a tie both inputs are paid")
    static class TiePaidTwice extends MaxCopy {
        @Override
        double db(double a, double b, double dy) {
            return a > b ? 0 : dy;
        }

        /** Whole numbers, so that ties come often. */
        @Override
        public Arbitrary<Matrix> inputs() {
            return super.inputs().map(x -> x.map(Math::rint));
        }
    }
}
