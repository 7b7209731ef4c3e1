package nn.layers;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.core.Require;

/**
 * The largest of what a window sees, channel by channel: {@code yₖ = max(xᵢ : window k sees i)}. Usually the stride is
 * the kernel, {@code Window.of(2, 2).withStride(2, 2)}; pixels left over at the end belong to no window, as in PyTorch.
 *
 * <p>The winner takes the whole gradient, and once from each window that it wins. Of equals the first wins, row by row;
 * NaN wins over every number. Padding is minus infinity and never wins. Training and inference are the same.
 *
 * <p>Source: Goodfellow, Bengio and Courville, <i>Deep Learning</i>, section 9.3.
 */
public final class MaxPool2d implements Layer {

    private final ImageShape image;
    private final Window window;
    private final Patches patches;

    /**
     * Every window must see a pixel of the image: padding alone has no maximum.
     *
     * @param image of the input's rows
     * @param window as it moves over every channel
     */
    public MaxPool2d(ImageShape image, Window window) {
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
        int[] winners = new int[Patches.entries(x.rows(), patches.rows())];
        double[] y = new double[winners.length];
        double[] pixels = new double[x.columns()];
        for (int n = 0; n < x.rows(); n++) {
            x.copyRow(n, pixels);
            for (int patch = 0; patch < patches.rows(); patch++) {
                int k = n * patches.rows() + patch;
                winners[k] = winner(pixels, patch);
                // yₖ = max(xᵢ : window k sees i)
                y[k] = pixels[winners[k]];
            }
        }
        return new Pass(Matrix.wrap(x.rows(), patches.rows(), y), dy -> backward(winners, dy));
    }

    /** A winner is, for an entry of y, the column of x where it comes from. */
    private Gradients backward(int[] winners, Matrix dy) {
        double[] dx = new double[dy.rows() * image.size()];
        double[] upstream = new double[dy.columns()];
        for (int n = 0; n < dy.rows(); n++) {
            dy.copyRow(n, upstream);
            for (int k = 0; k < upstream.length; k++) {
                // ∂L/∂x = Σ of ∂L/∂y over the windows that it wins
                dx[n * image.size() + winners[n * upstream.length + k]] += upstream[k];
            }
        }
        return Gradients.ofInput(Matrix.wrap(dy.rows(), image.size(), dx));
    }

    private int winner(double[] pixels, int patch) {
        int winner = -1;
        for (int j = 0; j < patches.columns(); j++) {
            int challenger = patches.at(patch, j);
            if (challenger < pixels.length) {
                winner = winner < 0 ? challenger : stronger(challenger, winner, pixels);
            }
        }
        return winner;
    }

    /** The first of equals stays the champion, and so does the first NaN. A jump would be hard to predict. */
    private static int stronger(int challenger, int champion, double[] pixels) {
        double x = pixels[challenger];
        double best = pixels[champion];
        return x > best | Double.isNaN(x) & !Double.isNaN(best) ? challenger : champion;
    }

    @Override
    public String toString() {
        return "MaxPool2d(" + image + ", " + window + ")";
    }
}
