package nn.mistakes;

import java.util.List;
import nn.contracts.Geometry;
import nn.core.Matrix;
import nn.layers.ChannelsFirst;

/** Convolutions that are wrong forward and backward alike. */
final class Conv2dValueMistakes {

    private Conv2dValueMistakes() {}

    static List<Specimen> all() {
        return List.of(new FilterFlipped(), new FilterTransposed(), new ChannelsFirstPatches(), new EdgeRepeated(),
                new EdgeWrapped(), new StridesSwapped(), new BiasAddedTwice());
    }

    @Planted(value = "the filter is flipped, as mathematics has it", kind = Kind.VALUE)
    static class FilterFlipped extends Conv2dCopy {
        @Override
        public int seen(Geometry g, int place, int pixel, int channel) {
            return super.seen(g, place, g.window().pixels() - 1 - pixel, channel);
        }

        @Override
        public int paid(Geometry g, int place, int pixel, int channel) {
            return seen(g, place, pixel, channel);
        }
    }

    @Planted(value = "the filter is read column by column", kind = Kind.VALUE)
    static class FilterTransposed extends Conv2dCopy {
        @Override
        public int seen(Geometry g, int place, int pixel, int channel) {
            int height = g.window().vertical().kernel();
            int width = g.window().horizontal().kernel();
            return super.seen(g, place, pixel % height * width + pixel / height, channel);
        }

        @Override
        public int paid(Geometry g, int place, int pixel, int channel) {
            return seen(g, place, pixel, channel);
        }
    }

    @Planted(value = "the image is read as if its channels came first", kind = Kind.VALUE)
    static class ChannelsFirstPatches extends Conv2dCopy {
        @Override
        public int seen(Geometry g, int place, int pixel, int channel) {
            int column = super.seen(g, place, pixel, channel);
            int channels = g.image().channels();
            return column < 0 ? column : column % channels * g.image().pixels() + column / channels;
        }

        @Override
        public int paid(Geometry g, int place, int pixel, int channel) {
            return seen(g, place, pixel, channel);
        }
    }

    /** Beyond an edge another pixel of the image is seen. */
    private abstract static class AnotherEdge extends Conv2dCopy {

        abstract int inside(int place, int pixels);

        @Override
        public int seen(Geometry g, int place, int pixel, int channel) {
            int across = g.places().width();
            int kernelWidth = g.window().horizontal().kernel();
            int h = ImageCopy.along(g.window().vertical(), place / across, pixel / kernelWidth);
            int w = ImageCopy.along(g.window().horizontal(), place % across, pixel % kernelWidth);
            return ImageCopy.column(g.image(), inside(h, g.image().height()), inside(w, g.image().width()), channel);
        }

        @Override
        public int paid(Geometry g, int place, int pixel, int channel) {
            return seen(g, place, pixel, channel);
        }
    }

    @Planted(value = "beyond an edge its pixels are repeated", kind = Kind.VALUE)
    static class EdgeRepeated extends AnotherEdge {
        @Override
        int inside(int place, int pixels) {
            return Math.max(0, Math.min(place, pixels - 1));
        }
    }

    @Planted(value = "beyond an edge the image begins again at the other", kind = Kind.VALUE)
    static class EdgeWrapped extends AnotherEdge {
        @Override
        int inside(int place, int pixels) {
            return Math.floorMod(place, pixels);
        }
    }

    @Planted(value = "the vertical stride is taken for the horizontal one", kind = Kind.VALUE)
    static class StridesSwapped extends Conv2dCopy {
        @Override
        public int seen(Geometry g, int place, int pixel, int channel) {
            int down = g.window().vertical().stride();
            int right = g.window().horizontal().stride();
            return ImageCopy.column(g, g.window().withStride(right, down), place, pixel, channel);
        }

        @Override
        public int paid(Geometry g, int place, int pixel, int channel) {
            return seen(g, place, pixel, channel);
        }
    }

    @Planted(value = "the bias is added twice, and its gradient doubled", kind = Kind.VALUE)
    static class BiasAddedTwice extends Conv2dCopy {
        @Override
        Matrix y(Matrix p, Matrix w, Matrix b) {
            return super.y(p, w, b).plusRow(b);
        }

        @Override
        Matrix dBias(Matrix upstream, int images) {
            return super.dBias(upstream, images).times(2);
        }
    }
}
