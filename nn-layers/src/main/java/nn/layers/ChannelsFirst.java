package nn.layers;

import nn.core.Matrix;
import nn.core.Require;

/**
 * To and from the other layout of images, that of PyTorch and of many books: a row holds one channel after the other,
 * C x H x W, where ours holds one pixel after the other, H x W x C ({@link ImageShape}). Entry (c, h, w) stands there
 * in column {@code (c · H + h) · W + w}.
 *
 * <pre>{@code
 * ChannelsFirst three = new ChannelsFirst(3);
 * Matrix x = three.toChannelsLast(images);                              // N x (C·H·W) to N x (H·W·C)
 * Matrix y = convolution.forward(x, Mode.inference()).output();
 * Matrix theirs = new ChannelsFirst(filters).fromChannelsLast(y);       // and back, for comparison
 * Matrix weight = three.toChannelsLast(filterRows).transpose();         // F x (C·KH·KW) to the (KH·KW·C) x F of Conv2d
 * }</pre>
 *
 * @param channels how many channels the images have
 */
public record ChannelsFirst(int channels) {

    /**
     * For images of so many channels.
     *
     * @param channels at least 1
     */
    public ChannelsFirst {
        Require.that(channels >= 1, "ChannelsFirst: there is at least one channel, not %d", channels);
    }

    /**
     * {@return N x (H · W · C), made of N x (C · H · W)}
     *
     * @param images as many columns as a multiple of the channels
     */
    public Matrix toChannelsLast(Matrix images) {
        int places = places(images);
        return Matrix.generate(images.rows(), images.columns(),
                (n, j) -> images.get(n, j % channels * places + j / channels));
    }

    /**
     * {@return N x (C · H · W), made of N x (H · W · C)}
     *
     * @param images as many columns as a multiple of the channels
     */
    public Matrix fromChannelsLast(Matrix images) {
        int places = places(images);
        return Matrix.generate(images.rows(), images.columns(),
                (n, j) -> images.get(n, j % places * channels + j / places));
    }

    private int places(Matrix images) {
        Require.that(images.columns() % channels == 0,
                "%s: images of %d channels cannot have %d entries", this, channels, images.columns());
        return images.columns() / channels;
    }

    @Override
    public String toString() {
        return "ChannelsFirst(" + channels + ")";
    }
}
