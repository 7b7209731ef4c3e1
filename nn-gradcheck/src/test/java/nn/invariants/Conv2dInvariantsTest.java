package nn.invariants;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.contracts.Geometry;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Conv2d;
import nn.layers.ImageShape;
import nn.layers.Window;

/** Convolution against the seven loops that define it, and what holds because it is linear in x and in W. */
class Conv2dInvariantsTest {

    private record Sample(Geometry geometry, Matrix x, Matrix weight, Matrix bias, Matrix dy) {

        static Sample draw(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Geometry g = Geometry.draw(12 * random.nextInt(1, 5), random);
            int filters = random.nextInt(1, 4);
            ImageShape places = g.places();
            int images = random.nextInt(1, 4);
            return new Sample(g,
                    Matrix.draw(images, g.image().size(), random::nextGaussian),
                    Matrix.draw(g.window().pixels() * g.image().channels(), filters, random::nextGaussian),
                    Matrix.draw(1, filters, random::nextGaussian),
                    Matrix.draw(images, places.pixels() * filters, random::nextGaussian));
        }

        Conv2d layer() {
            return new Conv2d(geometry.image(), geometry.window(), weight, bias);
        }

        Sample withoutBias() {
            return new Sample(geometry, x, weight, bias.times(0), dy);
        }

        /** The sum of absolute values, to say how large a rounding can be. */
        Sample abs() {
            return new Sample(geometry, Rounding.abs(x), Rounding.abs(weight), Rounding.abs(bias), Rounding.abs(dy));
        }

        Pass pass() {
            return layer().forward(x, Mode.inference());
        }

        /** A sum over what a filter sees, for each image, place and filter. */
        Matrix loops() {
            double[] y = new double[dy.rows() * dy.columns()];
            ImageShape places = geometry.places();
            int next = 0;
            for (int n = 0; n < x.rows(); n++) {
                for (int oh = 0; oh < places.height(); oh++) {
                    for (int ow = 0; ow < places.width(); ow++) {
                        for (int f = 0; f < weight.columns(); f++) {
                            y[next++] = bias.get(0, f) + seen(n, oh, ow, f);
                        }
                    }
                }
            }
            return Matrix.wrap(dy.rows(), dy.columns(), y);
        }

        private double seen(int n, int oh, int ow, int f) {
            Window window = geometry.window();
            int channels = geometry.image().channels();
            double sum = 0;
            for (int kh = 0; kh < window.vertical().kernel(); kh++) {
                for (int kw = 0; kw < window.horizontal().kernel(); kw++) {
                    for (int c = 0; c < channels; c++) {
                        int h = along(window.vertical(), oh, kh);
                        int w = along(window.horizontal(), ow, kw);
                        int row = (kh * window.horizontal().kernel() + kw) * channels + c;
                        sum += entry(n, h, w, c) * weight.get(row, f);
                    }
                }
            }
            return sum;
        }

        private static int along(Window.Axis axis, int place, int pixel) {
            return place * axis.stride() + pixel * axis.dilation() - axis.padding();
        }

        private double entry(int n, int h, int w, int c) {
            ImageShape image = geometry.image();
            boolean isPadding = h < 0 || h >= image.height() || w < 0 || w >= image.width();
            return isPadding ? 0 : x.get(n, (h * image.width() + w) * image.channels() + c);
        }
    }

    private static Matrix dot(Matrix a, Matrix b) {
        return Matrix.rowOf(a.hadamard(b).sum());
    }

    /** Products and sums over the patch, and the bias: either way as many roundings of the terms' absolute values. */
    @Property(tries = 300)
    void theProductOfPatchesIsTheSevenLoops(@ForAll long seed) {
        Sample sample = Sample.draw(seed);
        int roundings = 4 * (sample.weight().rows() + 1);
        Rounding.assertZero(roundings, sample.abs().loops(), sample.pass().output().minus(sample.loops()));
    }

    /** ⟨W ∗ x, dy⟩ = ⟨x, dx⟩: the way back is the adjoint of the way there. */
    @Property(tries = 300)
    void theInputGradientIsTheAdjoint(@ForAll long seed) {
        Sample sample = Sample.draw(seed).withoutBias();
        Pass pass = sample.pass();
        Matrix difference = dot(pass.output(), sample.dy()).minus(dot(sample.x(), pass.backward(sample.dy()).input()));
        Rounding.assertZero(roundings(sample), terms(sample), difference);
    }

    /** ⟨W ∗ x, dy⟩ = ⟨W, dW⟩: it is linear in the weight, too. */
    @Property(tries = 300)
    void theWeightGradientIsTheAdjoint(@ForAll long seed) {
        Sample sample = Sample.draw(seed).withoutBias();
        Conv2d layer = sample.layer();
        Pass pass = layer.forward(sample.x(), Mode.inference());
        Gradients gradients = pass.backward(sample.dy());
        Matrix dWeight = gradients.of(layer.parameters().get("weight"));
        Matrix difference = dot(pass.output(), sample.dy()).minus(dot(sample.weight(), dWeight));
        Rounding.assertZero(roundings(sample), terms(sample), difference);
    }

    /** Σ over n, place, filter and pixel of |x · W · dy|. */
    private static Matrix terms(Sample sample) {
        return dot(sample.abs().pass().output(), sample.abs().dy());
    }

    /** No entry is added up from more numbers than these, in one sum within another, on either side. */
    private static int roundings(Sample sample) {
        int numbers = sample.weight().rows() * sample.weight().columns() + sample.dy().rows() * sample.dy().columns()
                + sample.x().rows() * sample.x().columns();
        return 4 * numbers;
    }
}
