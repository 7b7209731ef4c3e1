package nn.mistakes;

import java.util.List;
import nn.contracts.Geometry;

/** What goes wrong in average pooling. */
final class AvgPool2dMistakes {

    private AvgPool2dMistakes() {}

    static List<Specimen> all() {
        return List.of(new NotDivided(), new DividedTwice(), new DividedByTheKernel(), new OnePixelPaid(),
                new OverlapOverwritten(), new StrideIgnored(), new PaddingIgnored(), new PaddingCounted(),
                new SumNotMean());
    }

    @Planted("the gradient is not divided")
    static class NotDivided extends AvgPool2dCopy {
        @Override
        double part(Geometry g, int place, int pixel, double dy) {
            return dy;
        }
    }

    @Planted("the gradient is divided twice")
    static class DividedTwice extends AvgPool2dCopy {
        @Override
        double part(Geometry g, int place, int pixel, double dy) {
            return super.part(g, place, pixel, dy) / count(g, place);
        }
    }

    @Planted("the gradient is divided by the size of the kernel at the edges, too, where the mean is of fewer")
    static class DividedByTheKernel extends AvgPool2dCopy {
        @Override
        double part(Geometry g, int place, int pixel, double dy) {
            return dy / g.window().pixels();
        }
    }

    @Planted("the first pixel of a window gets it all")
    static class OnePixelPaid extends AvgPool2dCopy {
        @Override
        double part(Geometry g, int place, int pixel, double dy) {
            return pixel == 0 ? dy : 0;
        }
    }

    @Planted("where windows overlap, the gradient is overwritten and not added")
    static class OverlapOverwritten extends AvgPool2dCopy {
        @Override
        void pay(double[] dx, int place, double amount) {
            dx[place] = amount;
        }
    }

    @Planted("the gradient ignores the stride")
    static class StrideIgnored extends AvgPool2dCopy {
        @Override
        public int paid(Geometry g, int place, int pixel, int channel) {
            return ImageCopy.column(g, g.window().withStride(1, 1), place, pixel, channel);
        }
    }

    @Planted("the gradient ignores the padding")
    static class PaddingIgnored extends AvgPool2dCopy {
        @Override
        public int paid(Geometry g, int place, int pixel, int channel) {
            return ImageCopy.column(g, g.window().withPadding(0, 0), place, pixel, channel);
        }
    }

    @Planted(value = "padding is counted", kind = Kind.VALUE)
    static class PaddingCounted extends AvgPool2dCopy {
        @Override
        double count(Geometry g, int place) {
            return g.window().pixels();
        }
    }

    @Planted(value = "it is the sum, not the mean", kind = Kind.VALUE)
    static class SumNotMean extends AvgPool2dCopy {
        @Override
        double count(Geometry g, int place) {
            return 1;
        }
    }
}
