package nn.layers;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.core.Require;

/**
 * The mean of what a window sees, channel by channel: {@code yₖ = Σ xᵢ / mₖ} over the mₖ pixels of the image that
 * window k sees. Padding is not counted, so an edge does not darken: PyTorch's {@code count_include_pad=False}. Pixels
 * left over at the end belong to no window. Training and inference are the same.
 *
 * <p>Source: LeCun, Bottou, Bengio and Haffner, <i>Gradient-Based Learning Applied to Document Recognition</i>, 1998,
 * section II.B.
 */
public final class AvgPool2d implements Layer {

    private final ImageShape image;
    private final Window window;
    private final Patches patches;

    /**
     * Every window must see a pixel of the image: padding alone has no mean.
     *
     * @param image of the input's rows
     * @param window as it moves over every channel
     */
    public AvgPool2d(ImageShape image, Window window) {
        this.image = image;
        this.window = window;
        this.patches = Patches.ofEachChannel(image, window);
        patches.requirePixels(this);
    }

    /** {@return what comes out: OH x OW x C} */
    public ImageShape output() {
        return window.over(image);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Require.columns(this, x, image.size());
        double[] y = new double[Patches.entries(x.rows(), patches.rows())];
        double[] pixels = patches.imageWithPadding();
        for (int n = 0; n < x.rows(); n++) {
            x.copyRow(n, pixels);
            for (int k = 0; k < patches.rows(); k++) {
                // y = Σ of x over the window / m
                y[n * patches.rows() + k] = sum(pixels, k) / patches.pixels(k);
            }
        }
        return new Pass(Matrix.wrap(x.rows(), patches.rows(), y), this::backward);
    }

    private double sum(double[] pixels, int k) {
        double sum = 0;
        for (int j = 0; j < patches.columns(); j++) {
            sum += pixels[patches.at(k, j)];
        }
        return sum;
    }

    private Gradients backward(Matrix dy) {
        double[] dx = new double[dy.rows() * image.size()];
        for (int n = 0; n < dy.rows(); n++) {
            for (int k = 0; k < dy.columns(); k++) {
                // ∂L/∂x = Σ of ∂L/∂y / m over the windows that see it
                pay(k, dy.get(n, k) / patches.pixels(k), dx, n * image.size());
            }
        }
        return Gradients.ofInput(Matrix.wrap(dy.rows(), image.size(), dx));
    }

    /** To every pixel that window k sees, of the image that begins at an index of dx. */
    private void pay(int k, double share, double[] dx, int start) {
        for (int j = 0; j < patches.columns(); j++) {
            if (!patches.isPadding(k, j)) {
                dx[start + patches.at(k, j)] += share;
            }
        }
    }

    @Override
    public String toString() {
        return "AvgPool2d(" + image + ", " + window + ")";
    }
}
