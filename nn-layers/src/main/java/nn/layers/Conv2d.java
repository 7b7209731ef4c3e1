package nn.layers;

import java.util.Map;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.Require;

/**
 * Convolution of images: {@code Y = P · W + b}, where P has a row for each place of the window: the KH·KW·C entries
 * that it sees there. W is KH·KW·C x F, a column for each of F filters, b is 1 x F. The product, read row by row, is N
 * images of OH x OW x F, channels last as they came. Padding is 0.
 *
 * <p>As in all of deep learning the filter is not flipped: strictly, this is a cross-correlation.
 *
 * <p>Sources: Goodfellow, Bengio and Courville, <i>Deep Learning</i>, section 9.1; for the product of patches,
 * Chellapilla, Puri and Simard, <i>High Performance Convolutional Neural Networks for Document Processing</i>, 2006.
 */
public final class Conv2d implements Layer {

    private final ImageShape image;
    private final Window window;
    private final Patches patches;
    private final Parameter weight;
    private final Parameter bias;

    /**
     * Weights drawn by He's rule for the KH·KW·C inputs that a filter sees, biases zero.
     *
     * @param image of the input's rows
     * @param filters F, the channels of the output
     * @param window KH x KW, its stride, padding and dilation
     * @param random draws the KH·KW·C · F weights
     */
    public Conv2d(ImageShape image, int filters, Window window, RandomGenerator random) {
        this(image, window, drawn(image, filters, window, random), Matrix.zeros(1, filters));
    }

    /**
     * A given weight of KH·KW·C x F, its rows in the order of an image of KH x KW x C, and a given bias of 1 x F.
     *
     * @param image of the input's rows
     * @param window KH x KW, its stride, padding and dilation
     * @param weight a column for each filter
     * @param bias one for each filter, the same at every pixel
     */
    public Conv2d(ImageShape image, Window window, Matrix weight, Matrix bias) {
        int inputs = inputs(image, window);
        Require.that(weight.rows() == inputs, "Conv2d: a window of %s over %s takes a weight with %d rows, not %s",
                window, image, inputs, weight.shape());
        Require.that(bias.rows() == 1 && bias.columns() == weight.columns(),
                "Conv2d: with a weight of %s the bias must be 1 x %d, not %s",
                weight.shape(), weight.columns(), bias.shape());
        this.image = image;
        this.window = window;
        this.patches = Patches.ofAllChannels(image, window);
        this.weight = Parameter.of(weight);
        this.bias = Parameter.withoutDecay(bias);
    }

    private static Matrix drawn(ImageShape image, int filters, Window window, RandomGenerator random) {
        Require.that(filters >= 1, "Conv2d: there is at least one filter, not %d", filters);
        return Initializer.he().weight(inputs(image, window), filters, random);
    }

    private static int inputs(ImageShape image, Window window) {
        window.over(image);
        long inputs = (long) window.pixels() * image.channels();
        Require.that(inputs <= Integer.MAX_VALUE, "Conv2d: %s over %s sees %d entries, too many for one array",
                window, image, inputs);
        return (int) inputs;
    }

    /** {@return what comes out: OH x OW x F} */
    public ImageShape output() {
        ImageShape places = window.over(image);
        return new ImageShape(places.height(), places.width(), weight.value().columns());
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Require.columns(this, x, image.size());
        Matrix w = weight.value();
        Matrix p = patches.gather(x);
        // Y = P · W + b
        Matrix y = p.affine(w, bias.value());
        return new Pass(y.reshape(x.rows(), patches.rows() * w.columns()), dy -> backward(p, w, dy));
    }

    private Gradients backward(Matrix p, Matrix w, Matrix dy) {
        // a row for each place of the window
        Matrix upstream = dy.reshape(p.rows(), w.columns());
        // ∂L/∂W = Pᵀ · ∂L/∂Y
        Matrix dWeight = p.transpose().times(upstream);
        // ∂L/∂b = Σ over images and places of ∂L/∂Y
        Matrix dBias = upstream.columnSums();
        // ∂L/∂P = ∂L/∂Y · Wᵀ, of which every entry of x gets the sum over the places that saw it
        return Gradients.ofInput(() -> patches.scatter(dy.rows(), n -> ofImage(n, upstream).times(w.transpose())))
                .and(weight, dWeight).and(bias, dBias);
    }

    private Matrix ofImage(int n, Matrix upstream) {
        return upstream.rows(n * patches.rows(), (n + 1) * patches.rows());
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("weight", weight, "bias", bias);
    }

    @Override
    public String toString() {
        return "Conv2d(" + image + ", " + weight.value().columns() + ", " + window + ")";
    }
}
