package nn.mistakes;

import java.util.List;
import nn.contracts.Geometry;
import nn.core.Matrix;
import nn.layers.ChannelsFirst;

/** What goes wrong on the way back through a convolution. */
final class Conv2dMistakes {

    private Conv2dMistakes() {}

    static List<Specimen> all() {
        return List.of(new FilterTurned(), new StrideIgnored(), new PaddingIgnored(), new DilationIgnored(),
                new OverlapOverwritten(), new KernelSwapped(), new WeightReshaped(), new ChannelsMixed(),
                new ImagesAdded(), new ChannelsFirstUpstream(), new BiasOfOnePlace(), new BiasAveraged(),
                new BiasOverFilters(), new WeightAveraged(), new WeightOfOnePlace(), new WeightGradientTurned());
    }

    /** The columns of patches, those of the last pixel first. */
    static Matrix turned(Matrix patches, int channels) {
        int pixels = patches.columns() / channels;
        return Matrix.generate(patches.rows(), patches.columns(),
                (i, j) -> patches.get(i, (pixels - 1 - j / channels) * channels + j % channels));
    }

    @Planted("the filter is turned by half a circle in the input gradient, though it already goes backwards")
    static class FilterTurned extends Conv2dCopy {
        @Override
        Matrix dPatches(Matrix upstream, Matrix w) {
            return turned(super.dPatches(upstream, w), CHANNELS);
        }
    }

    @Planted("the input gradient ignores the stride")
    static class StrideIgnored extends Conv2dCopy {
        @Override
        public int paid(Geometry g, int place, int pixel, int channel) {
            return ImageCopy.column(g, g.window().withStride(1, 1), place, pixel, channel);
        }
    }

    @Planted("the input gradient ignores the padding")
    static class PaddingIgnored extends Conv2dCopy {
        @Override
        public int paid(Geometry g, int place, int pixel, int channel) {
            return ImageCopy.column(g, g.window().withPadding(0, 0), place, pixel, channel);
        }
    }

    @Planted("the input gradient ignores the dilation")
    static class DilationIgnored extends Conv2dCopy {
        @Override
        public int paid(Geometry g, int place, int pixel, int channel) {
            return ImageCopy.column(g, g.window().withDilation(1, 1), place, pixel, channel);
        }
    }

    @Planted("where windows overlap, the input gradient is overwritten and not added")
    static class OverlapOverwritten extends Conv2dCopy {
        @Override
        void pay(double[] dx, int place, double amount) {
            dx[place] = amount;
        }
    }

    @Planted("the input gradient takes the kernel's height for its width")
    static class KernelSwapped extends Conv2dCopy {
        @Override
        public int paid(Geometry g, int place, int pixel, int channel) {
            int height = g.window().vertical().kernel();
            int width = g.window().horizontal().kernel();
            return super.paid(g, place, pixel % height * width + pixel / height, channel);
        }
    }

    @Planted("the weight is reshaped, not transposed, for the input gradient")
    static class WeightReshaped extends Conv2dCopy {
        @Override
        Matrix dPatches(Matrix upstream, Matrix w) {
            return upstream.times(w.reshape(w.columns(), w.rows()));
        }
    }

    @Planted("the input gradient of a channel goes to the other")
    static class ChannelsMixed extends Conv2dCopy {
        @Override
        public int paid(Geometry g, int place, int pixel, int channel) {
            return super.paid(g, place, pixel, g.image().channels() - 1 - channel);
        }
    }

    @Planted("the input gradients of all images are added to the first")
    static class ImagesAdded extends Conv2dCopy {
        @Override
        Matrix scatter(Geometry g, Matrix dPatches, int images) {
            Matrix sum = super.scatter(g, dPatches, images).columnSums();
            return Matrix.generate(images, sum.columns(), (n, j) -> n == 0 ? sum.get(0, j) : 0);
        }
    }

    @Planted("the upstream gradient is read as if its channels came first")
    static class ChannelsFirstUpstream extends Conv2dCopy {
        @Override
        Matrix upstream(Matrix dy, int filters) {
            int places = dy.columns() / filters;
            return Matrix.generate(dy.rows() * places, filters,
                    (i, f) -> dy.get(i / places, f * places + i % places));
        }
    }

    @Planted("the bias gradient is summed over the images at the first place alone")
    static class BiasOfOnePlace extends Conv2dCopy {
        @Override
        Matrix dBias(Matrix upstream, int images) {
            int places = upstream.rows() / images;
            return Matrix.generate(images, upstream.columns(), (n, f) -> upstream.get(n * places, f)).columnSums();
        }
    }

    @Planted("the bias gradient is the mean over the places")
    static class BiasAveraged extends Conv2dCopy {
        @Override
        Matrix dBias(Matrix upstream, int images) {
            return super.dBias(upstream, images).times((double) images / upstream.rows());
        }
    }

    @Planted("the bias gradient is summed over the filters, too")
    static class BiasOverFilters extends Conv2dCopy {
        @Override
        Matrix dBias(Matrix upstream, int images) {
            return Matrix.filled(1, upstream.columns(), upstream.sum());
        }
    }

    @Planted("the weight gradient is the mean over the places")
    static class WeightAveraged extends Conv2dCopy {
        @Override
        Matrix dWeight(Matrix p, Matrix upstream) {
            return super.dWeight(p, upstream).times(1.0 / p.rows());
        }
    }

    @Planted("the weight gradient is that of the first place alone")
    static class WeightOfOnePlace extends Conv2dCopy {
        @Override
        Matrix dWeight(Matrix p, Matrix upstream) {
            return super.dWeight(p.row(0), upstream.row(0));
        }
    }

    @Planted("the weight gradient is turned by half a circle")
    static class WeightGradientTurned extends Conv2dCopy {
        @Override
        Matrix dWeight(Matrix p, Matrix upstream) {
            return super.dWeight(turned(p, CHANNELS), upstream);
        }
    }
}
