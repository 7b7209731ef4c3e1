package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table by hand, then both of its readings against plain loops, with whole numbers: all sums are exact. */
class PatchesTest {

    /** The place after the last of a 2 x 2 x 2 image. */
    private static final int PADDING = 8;

    /** An image and a window that fits it. */
    private record Sample(ImageShape image, Window window, Matrix x, RandomGenerator random) {

        static Sample draw(RandomGenerator random) {
            ImageShape image = new ImageShape(random.nextInt(1, 6), random.nextInt(1, 6), random.nextInt(1, 4));
            Window window = new Window(axis(image.height(), random), axis(image.width(), random));
            Matrix x = integers(random.nextInt(1, 4), image.size(), random);
            return new Sample(image, window, x, random);
        }

        private static Window.Axis axis(int pixels, RandomGenerator random) {
            int padding = random.nextInt(3);
            int dilation = random.nextInt(1, 3);
            int most = (pixels + 2 * padding - 1) / dilation + 1;
            return new Window.Axis(random.nextInt(1, most + 1), random.nextInt(1, 4), padding, dilation);
        }

        static Matrix integers(int rows, int columns, RandomGenerator random) {
            return Matrix.draw(rows, columns, () -> random.nextInt(-9, 10));
        }

        /** What a window sees: a pixel of image n, or 0 beyond its edge. */
        double seen(int n, int oh, int ow, int kh, int kw, int c) {
            int h = oh * window.vertical().stride() + kh * window.vertical().dilation() - window.vertical().padding();
            int w = ow * window.horizontal().stride() + kw * window.horizontal().dilation()
                    - window.horizontal().padding();
            boolean isPadding = h < 0 || h >= image.height() || w < 0 || w >= image.width();
            return isPadding ? 0 : x.get(n, (h * image.width() + w) * image.channels() + c);
        }

        /** All of it, in loops: place by place, pixel by pixel, channels last. */
        double[] loops() {
            double[] patches = new double[x.rows() * window.over(image).pixels() * window.pixels() * image.channels()];
            int next = 0;
            for (int n = 0; n < x.rows(); n++) {
                for (int oh = 0; oh < window.over(image).height(); oh++) {
                    for (int ow = 0; ow < window.over(image).width(); ow++) {
                        for (int kh = 0; kh < window.vertical().kernel(); kh++) {
                            for (int kw = 0; kw < window.horizontal().kernel(); kw++) {
                                for (int c = 0; c < image.channels(); c++) {
                                    patches[next++] = seen(n, oh, ow, kh, kw, c);
                                }
                            }
                        }
                    }
                }
            }
            return patches;
        }
    }

    static Stream<Sample> samples() {
        return new SplittableRandom(1).splits(150).map(Sample::draw);
    }

    private static double dot(Matrix a, Matrix b) {
        return a.hadamard(b).sum();
    }

    @Test
    void allChannelsOfAPixelStandTogether() {
        Patches patches = Patches.ofAllChannels(new ImageShape(2, 2, 2), Window.of(1, 2).withPadding(0, 1));
        assertEquals(6, patches.rows());
        assertEquals(4, patches.columns());
        assertEquals(Matrix.of(6, 4, PADDING, PADDING, 0, 1, 0, 1, 2, 3, 2, 3, PADDING, PADDING,
                PADDING, PADDING, 4, 5, 4, 5, 6, 7, 6, 7, PADDING, PADDING), table(patches));
    }

    @Test
    void orEachChannelHasARowOfItsOwn() {
        Patches patches = Patches.ofEachChannel(new ImageShape(2, 2, 2), Window.of(1, 2));
        assertEquals(Matrix.of(4, 2, 0, 2, 1, 3, 4, 6, 5, 7), table(patches));
    }

    private static Matrix table(Patches patches) {
        return Matrix.generate(patches.rows(), patches.columns(), patches::at);
    }

    @Test
    void gatherAndScatterByHand() {
        Patches patches = Patches.ofAllChannels(new ImageShape(1, 3, 1), Window.of(1, 2).withPadding(0, 1));
        assertEquals(Matrix.of(8, 2, 0, 1, 1, 2, 2, 3, 3, 0, 0, 4, 4, 5, 5, 6, 6, 0),
                patches.gather(Matrix.of(2, 3, 1, 2, 3, 4, 5, 6)));
        assertEquals(Matrix.rowOf(2 + 3, 4 + 5, 6 + 7),
                patches.scatter(1, n -> Matrix.of(4, 2, 1, 2, 3, 4, 5, 6, 7, 8)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void patchesEqualLoops(Sample sample) {
        Patches patches = Patches.ofAllChannels(sample.image(), sample.window());
        Matrix expected = Matrix.wrap(sample.x().rows() * patches.rows(), patches.columns(), sample.loops());
        assertEquals(expected, patches.gather(sample.x()));
    }

    /** A row for each place, its pixels side by side, is a column for each channel when it is transposed. */
    @ParameterizedTest
    @MethodSource("samples")
    void theChannelsAloneAreTheSamePatches(Sample sample) {
        Matrix together = Patches.ofAllChannels(sample.image(), sample.window()).gather(sample.x());
        int c = sample.image().channels();
        Matrix expected = Matrix.generate(together.rows() * c, sample.window().pixels(),
                (row, pixel) -> together.get(row / c, pixel * c + row % c));
        assertEquals(expected, Patches.ofEachChannel(sample.image(), sample.window()).gather(sample.x()));
    }

    /** ⟨patches(x), q⟩ = ⟨x, scatter(q)⟩. */
    @ParameterizedTest
    @MethodSource("samples")
    void scatterIsTheAdjointOfGather(Sample sample) {
        Patches patches = Patches.ofAllChannels(sample.image(), sample.window());
        Matrix gathered = patches.gather(sample.x());
        Matrix q = Sample.integers(gathered.rows(), gathered.columns(), sample.random());
        Matrix scattered = patches.scatter(sample.x().rows(),
                n -> q.rows(n * patches.rows(), (n + 1) * patches.rows()));
        assertEquals(dot(gathered, q), dot(sample.x(), scattered));
    }

    /** 46,341² > 2³¹. */
    @Test
    void aTableThatNoArrayCouldHoldIsRefused() {
        Expect.refusal("Window: 46341 places of 46341 entries do not fit one array",
                () -> Patches.ofAllChannels(new ImageShape(1, 92681, 1), Window.of(1, 46341)));
    }

    /** 65,537 places of one pixel for 32,768 images are 2³¹ + 2¹⁵. */
    @Test
    void patchesThatNoArrayCouldHoldAreRefused() {
        Patches patches = Patches.ofAllChannels(new ImageShape(1, 1, 1), Window.of(1, 1).withPadding(0, 32768));
        Expect.refusal("Window: what it makes of 32768 images, 65537 entries each, does not fit one array",
                () -> patches.gather(Matrix.zeros(32768, 1)));
    }

    @Test
    void theLongestArrayIsAllowed() {
        assertEquals(Integer.MAX_VALUE, Patches.entries(1, Integer.MAX_VALUE));
    }
}
