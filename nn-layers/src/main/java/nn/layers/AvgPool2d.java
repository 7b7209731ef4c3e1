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
    /** A row with mₖ for each entry of the output. */
    private final Matrix counts;

    /** Every window must see a pixel of the image: padding alone has no mean. */
    public AvgPool2d(ImageShape image, Window window) {
        this.image = image;
        this.window = window;
        this.patches = Patches.ofEachChannel(image, window);
        patches.requirePixels(this);
        this.counts = patches.gather(Matrix.filled(1, image.size(), 1)).rowSums().transpose();
    }

    /** What comes out: OH x OW x C. */
    public ImageShape output() {
        return window.over(image);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Require.columns(this, x, image.size());
        Matrix sums = patches.gather(x).rowSums().reshape(x.rows(), counts.columns());
        // y = Σ of x over the window / m
        return new Pass(perPixel(sums), this::backward);
    }

    private Gradients backward(Matrix dy) {
        // ∂L/∂p = ∂L/∂y / m for every entry p of a patch, of which every entry of x gets the sum
        Matrix shared = perPixel(dy).reshape(dy.rows() * dy.columns(), 1);
        Matrix dPatches = Matrix.generate(shared.rows(), patches.columns(), (k, j) -> shared.get(k, 0));
        return Gradients.ofInput(patches.scatter(dPatches));
    }

    private Matrix perPixel(Matrix windows) {
        return Matrix.generate(windows.rows(), windows.columns(), (n, k) -> windows.get(n, k) / counts.get(0, k));
    }

    @Override
    public String toString() {
        return "AvgPool2d(" + image + ", " + window + ")";
    }
}
