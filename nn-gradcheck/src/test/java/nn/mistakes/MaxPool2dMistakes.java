package nn.mistakes;

import java.util.List;
import net.jqwik.api.Arbitrary;
import nn.contracts.Geometry;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** What goes wrong in max pooling. */
final class MaxPool2dMistakes {

    private MaxPool2dMistakes() {}

    static List<Specimen> all() {
        return List.of(new AllPaid(), new GradientShared(), new TiePaidTwice(), new SecondWindowLost(),
                new WinnerOfFirstWindow(), new WinnersOfFirstImage(), new WinnersOfFirstChannel(),
                new StrideForgotten(), new PaddingForgotten(), new WinnersOfLatestPass(), new PaddingOfZeros(),
                new SearchStartsAtSmallestPositive(), new LastWins(), new NanLoses());
    }

    @Planted("every pixel of a window is paid")
    static class AllPaid extends MaxPool2dCopy {
        @Override
        double share(Geometry g, Matrix x, int n, int place, int pixel, int channel) {
            return 1;
        }
    }

    @Planted("the gradient is shared out among the pixels, as in average pooling")
    static class GradientShared extends MaxPool2dCopy {
        @Override
        double share(Geometry g, Matrix x, int n, int place, int pixel, int channel) {
            return 1.0 / g.window().pixels();
        }
    }

    @Planted("at a tie all the largest are paid")
    static class TiePaidTwice extends MaxPool2dCopy {
        @Override
        double share(Geometry g, Matrix x, int n, int place, int pixel, int channel) {
            int column = seen(g, place, pixel, channel);
            return column >= 0 && x.get(n, column) == y(g, x, n, place, channel) ? 1 : 0;
        }

        /** Whole numbers, so that ties come often. */
        @Override
        public Arbitrary<Matrix> inputs() {
            return super.inputs().map(x -> x.map(Math::rint));
        }
    }

    @Planted("who wins two windows is paid by the last one alone")
    static class SecondWindowLost extends MaxPool2dCopy {
        @Override
        void pay(double[] dx, int place, double amount) {
            dx[place] = amount;
        }
    }

    @Planted("in every window the pixel is paid that wins the first one")
    static class WinnerOfFirstWindow extends MaxPool2dCopy {
        @Override
        double share(Geometry g, Matrix x, int n, int place, int pixel, int channel) {
            return super.share(g, x, n, 0, pixel, channel);
        }
    }

    @Planted("in every image the winners of the first are paid")
    static class WinnersOfFirstImage extends MaxPool2dCopy {
        @Override
        double share(Geometry g, Matrix x, int n, int place, int pixel, int channel) {
            return super.share(g, x, 0, place, pixel, channel);
        }
    }

    @Planted("in every channel the winners of the first are paid")
    static class WinnersOfFirstChannel extends MaxPool2dCopy {
        @Override
        double share(Geometry g, Matrix x, int n, int place, int pixel, int channel) {
            return super.share(g, x, n, place, pixel, 0);
        }
    }

    @Planted("the winner's place is counted without the stride")
    static class StrideForgotten extends MaxPool2dCopy {
        @Override
        public int paid(Geometry g, int place, int pixel, int channel) {
            return ImageCopy.column(g, g.window().withStride(1, 1), place, pixel, channel);
        }
    }

    @Planted("the winner's place is counted from the edge of the padding")
    static class PaddingForgotten extends MaxPool2dCopy {
        @Override
        public int paid(Geometry g, int place, int pixel, int channel) {
            return ImageCopy.column(g, g.window().withPadding(0, 0), place, pixel, channel);
        }
    }

    @Planted(value = "the winners of the latest pass are kept for all passes", kind = Kind.LAW,
            law = "anotherPassDoesNotDisturbTheWayBack")
    static class WinnersOfLatestPass extends MaxPool2dCopy {
        @Override
        public Layer copyOf(Layer pool) {
            return new LayerCopy(pool, this) {
                private Matrix latest = Matrix.zeros(1, 1);

                @Override
                public Pass forward(Matrix x, Mode mode) {
                    latest = x;
                    return new Pass(super.forward(x, mode).output(),
                            dy -> Gradients.ofInput(dx(geometry(x.columns()), latest, dy)));
                }
            };
        }
    }

    /** A maximum that is never below a least value, and has no gradient there. */
    private abstract static class BoundedBelow extends MaxPool2dCopy {

        abstract double least(Geometry g, int place, int channel);

        @Override
        double y(Geometry g, Matrix x, int n, int place, int channel) {
            return Math.max(least(g, place, channel), super.y(g, x, n, place, channel));
        }

        @Override
        double share(Geometry g, Matrix x, int n, int place, int pixel, int channel) {
            boolean isAbove = super.y(g, x, n, place, channel) > least(g, place, channel);
            return isAbove ? super.share(g, x, n, place, pixel, channel) : 0;
        }
    }

    @Planted(value = "padding is 0 and wins over what is negative", kind = Kind.VALUE)
    static class PaddingOfZeros extends BoundedBelow {
        @Override
        double least(Geometry g, int place, int channel) {
            for (int pixel = 0; pixel < g.window().pixels(); pixel++) {
                if (seen(g, place, pixel, channel) < 0) {
                    return 0;
                }
            }
            return Double.NEGATIVE_INFINITY;
        }
    }

    @Planted(value = "the search for the largest starts at Double.MIN_VALUE, which is above 0", kind = Kind.VALUE)
    static class SearchStartsAtSmallestPositive extends BoundedBelow {
        @Override
        double least(Geometry g, int place, int channel) {
            return Double.MIN_VALUE;
        }
    }

    @Planted(value = "of equals the last wins", kind = Kind.VALUE)
    static class LastWins extends MaxPool2dCopy {
        @Override
        boolean beats(double challenger, double champion) {
            return challenger >= champion || Double.isNaN(challenger);
        }
    }

    @Planted(value = "NaN loses against every number behind it", kind = Kind.VALUE)
    static class NanLoses extends MaxPool2dCopy {
        @Override
        boolean beats(double challenger, double champion) {
            return challenger > champion || Double.isNaN(champion);
        }
    }
}
