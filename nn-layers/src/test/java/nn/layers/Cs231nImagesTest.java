package nn.layers;

import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import org.junit.jupiter.api.Test;

/**
 * Convolution and pooling against figures that Stanford's course CS231n publishes, which puts channels first.
 *
 * <p>Source: the check cells "conv_forward_naive" and "max_pool_forward_naive" of the assignment notebook
 * ConvolutionalNetworks, {@code correct_out}, MIT licence.
 */
class Cs231nImagesTest {

    private static final int CHANNELS = 3;
    private static final ImageShape IMAGE = new ImageShape(4, 4, CHANNELS);

    /** Half a unit of the eighth decimal, the last that is published; the rounding of the sums is below 1e-14. */
    private static final double PUBLISHED = 0.5e-8 + 1e-14;

    /** A row of channels x pixels, as a row of pixels x channels. */
    private static Matrix channelsLast(Matrix images) {
        int pixels = images.columns() / CHANNELS;
        return Matrix.generate(images.rows(), images.columns(),
                (n, j) -> images.get(n, j % CHANNELS * pixels + j / CHANNELS));
    }

    @Test
    void convForward() {
        Matrix weight = channelsLast(Linspace.of(-0.2, 0.3, 3, 3 * 4 * 4)).transpose();
        Layer conv = new Conv2d(IMAGE, Window.of(4, 4).withStride(2, 2).withPadding(1, 1),
                weight, Linspace.of(-0.1, 0.2, 1, 3));
        Matrix x = channelsLast(Linspace.of(-0.1, 0.5, 2, 3 * 4 * 4));
        Matrix published = Matrix.of(2, 3 * 2 * 2,
                -0.08759809, -0.10987781, -0.18387192, -0.2109216,
                0.21027089, 0.21661097, 0.22847626, 0.23004637,
                0.50813986, 0.54309974, 0.64082444, 0.67101435,
                -0.98053589, -1.03143541, -1.19128892, -1.24695841,
                0.69108355, 0.66880383, 0.59480972, 0.56776003,
                2.36270298, 2.36904306, 2.38090835, 2.38247847);
        Expect.close(channelsLast(published), conv.forward(x, Mode.inference()).output(), PUBLISHED);
    }

    @Test
    void maxPoolForward() {
        Layer pool = new MaxPool2d(IMAGE, Window.of(2, 2).withStride(2, 2));
        Matrix x = channelsLast(Linspace.of(-0.3, 0.4, 2, 3 * 4 * 4));
        Matrix published = Matrix.of(2, 3 * 2 * 2,
                -0.26315789, -0.24842105, -0.20421053, -0.18947368,
                -0.14526316, -0.13052632, -0.08631579, -0.07157895,
                -0.02736842, -0.01263158, 0.03157895, 0.04631579,
                0.09052632, 0.10526316, 0.14947368, 0.16421053,
                0.20842105, 0.22315789, 0.26736842, 0.28210526,
                0.32631579, 0.34105263, 0.38526316, 0.4);
        Expect.close(channelsLast(published), pool.forward(x, Mode.inference()).output(), PUBLISHED);
    }
}
