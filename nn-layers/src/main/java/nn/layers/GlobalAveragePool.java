package nn.layers;

import java.util.Objects;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.core.Require;

/**
 * The mean of each channel over the whole image: {@code y = Σ over the pixels of x / (H · W)}, from N x (H · W · C) to
 * N x C. Training and inference are the same.
 *
 * <p>Source: Lin, Chen and Yan, <i>Network In Network</i>, 2013, section 3.2.
 */
public final class GlobalAveragePool implements Layer {

    private final ImageShape image;

    /**
     * For images of this shape.
     *
     * @param image height and width are averaged away, the channels stay
     */
    public GlobalAveragePool(ImageShape image) {
        this.image = Objects.requireNonNull(image, "image");
    }

    /** {@return what comes out: 1 x 1 x C} */
    public ImageShape output() {
        return new ImageShape(1, 1, image.channels());
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Require.columns(this, x, image.size());
        Matrix y = Matrix.generate(x.rows(), image.channels(), (n, c) -> sum(x, n, c) / image.pixels());
        return new Pass(y, this::backward);
    }

    /** Over all pixels of a channel. */
    private double sum(Matrix x, int n, int c) {
        double sum = 0;
        for (int j = c; j < x.columns(); j += image.channels()) {
            sum += x.get(n, j);
        }
        return sum;
    }

    private Gradients backward(Matrix dy) {
        // ∂L/∂x = ∂L/∂y / (H · W), for every pixel
        return Gradients.ofInput(Matrix.generate(dy.rows(), image.size(),
                (n, j) -> dy.get(n, j % image.channels()) / image.pixels()));
    }

    @Override
    public String toString() {
        return "GlobalAveragePool(" + image + ")";
    }
}
