package nn.layers;

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
    private final ChannelGroups channels;

    public GlobalAveragePool(ImageShape image) {
        this.image = image;
        this.channels = new ChannelGroups(image.channels(), 1);
    }

    /** What comes out: 1 x 1 x C. */
    public ImageShape output() {
        return new ImageShape(1, 1, image.channels());
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Require.columns(this, x, image.size());
        // a row for each channel of each image
        Matrix y = channels.split(x).rowMeans().reshape(x.rows(), image.channels());
        return new Pass(y, this::backward);
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
