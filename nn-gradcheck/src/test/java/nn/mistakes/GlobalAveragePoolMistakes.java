package nn.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.ChannelsFirst;
import nn.layers.GlobalAveragePool;
import nn.layers.ImageShape;

/** What goes wrong in a mean over the whole image. */
final class GlobalAveragePoolMistakes {

    private GlobalAveragePoolMistakes() {}

    static List<Specimen> all() {
        return List.of(new NotDivided(), new DividedByEntries(), new DividedByImages(), new OnePixelPaid(),
                new ChannelsFirstPaid(), new ChannelsFirst());
    }

    /** A copy of {@link GlobalAveragePool} over images of two channels. */
    static class GlobalAveragePoolCopy implements LayerSpecimen {

        static final int CHANNELS = 2;

        @Override
        public String family() {
            return "GlobalAveragePool";
        }

        @Override
        public Layer original(int columns, RandomGenerator random) {
            return new GlobalAveragePool(new ImageShape(columns / CHANNELS, 1, CHANNELS));
        }

        @Override
        public int columnUnit() {
            return CHANNELS;
        }

        /** Two pixels or three. */
        @Override
        public Arbitrary<Matrix> inputs() {
            return Arbitraries.of(2 * CHANNELS, 3 * CHANNELS)
                    .flatMap(columns -> Matrices.withRows(1, 3).columns(columns, columns));
        }

        @Override
        public Pass forward(Layer pool, Matrix x, Mode mode) {
            int pixels = x.columns() / CHANNELS;
            Matrix y = Matrix.generate(x.rows(), CHANNELS, (n, c) -> sum(x, n, c) / pixels);
            return new Pass(y, dy -> Gradients.ofInput(Matrix.generate(x.rows(), x.columns(),
                    (n, j) -> part(dy, n, paying(j, pixels), j, pixels))));
        }

        private double sum(Matrix x, int n, int channel) {
            double sum = 0;
            for (int pixel = 0; pixel < x.columns() / CHANNELS; pixel++) {
                sum += x.get(n, column(pixel, channel, x.columns() / CHANNELS));
            }
            return sum;
        }

        int column(int pixel, int channel, int pixels) {
            return pixel * CHANNELS + channel;
        }

        /** The channel that a column belongs to. */
        int paying(int column, int pixels) {
            return column % CHANNELS;
        }

        double part(Matrix dy, int n, int channel, int column, int pixels) {
            return dy.get(n, channel) / pixels;
        }

        @Override
        public void compare(UnaryOperator<Layer> made) {
            Layer pool = made.apply(new GlobalAveragePool(new ImageShape(1, 2, CHANNELS)));
            assertEquals(Matrix.rowOf(2, 30),
                    pool.forward(Matrix.rowOf(1, 20, 3, 40), Mode.inference()).output());
        }
    }

    @Planted("the gradient is not divided")
    static class NotDivided extends GlobalAveragePoolCopy {
        @Override
        double part(Matrix dy, int n, int channel, int column, int pixels) {
            return dy.get(n, channel);
        }
    }

    @Planted("the gradient is divided by all entries of the image, not by its pixels")
    static class DividedByEntries extends GlobalAveragePoolCopy {
        @Override
        double part(Matrix dy, int n, int channel, int column, int pixels) {
            return super.part(dy, n, channel, column, pixels) / CHANNELS;
        }
    }

    @Planted("the gradient is divided by the number of images, too")
    static class DividedByImages extends GlobalAveragePoolCopy {
        @Override
        double part(Matrix dy, int n, int channel, int column, int pixels) {
            return super.part(dy, n, channel, column, pixels) / dy.rows();
        }
    }

    @Planted("the first pixel gets it all")
    static class OnePixelPaid extends GlobalAveragePoolCopy {
        @Override
        double part(Matrix dy, int n, int channel, int column, int pixels) {
            return column < CHANNELS ? dy.get(n, channel) : 0;
        }
    }

    @Planted("the gradient is spread as if the channels came first")
    static class ChannelsFirstPaid extends GlobalAveragePoolCopy {
        @Override
        int paying(int column, int pixels) {
            return column / pixels;
        }
    }

    @Planted(value = "the image is read as if its channels came first", kind = Kind.VALUE)
    static class ChannelsFirst extends GlobalAveragePoolCopy {
        @Override
        int column(int pixel, int channel, int pixels) {
            return channel * pixels + pixel;
        }

        @Override
        int paying(int column, int pixels) {
            return column / pixels;
        }
    }
}
