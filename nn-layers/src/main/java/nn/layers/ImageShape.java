package nn.layers;

import nn.core.Require;

/**
 * How a row holds an image: height x width x channels, <b>channels last</b>. Entry (h, w, c) stands in column
 * {@code (h · width + w) · channels + c}. Others put channels first: {@link ChannelsFirst} turns their rows into ours.
 *
 * <p>A row is flat already: from the last image of a network to a {@link Dense} layer of {@link #size} inputs nothing
 * stands in between.
 *
 * @param height in pixels
 * @param width in pixels
 * @param channels 1 for grey, 3 for colours, as many as filters after a convolution
 */
public record ImageShape(int height, int width, int channels) {

    /**
     * An image of no more entries than an array can hold.
     *
     * @param height at least 1
     * @param width at least 1
     * @param channels at least 1
     */
    public ImageShape {
        Require.that(height >= 1 && width >= 1 && channels >= 1,
                "ImageShape: height, width and channels are at least 1, not %d x %d x %d", height, width, channels);
        double size = (double) height * width * channels;
        Require.that(size <= Integer.MAX_VALUE,
                "ImageShape: %d x %d x %d entries do not fit one row", height, width, channels);
    }

    /** {@return the number of pixels, whatever the channels: height x width} */
    public int pixels() {
        return height * width;
    }

    /** {@return the number of entries, the columns of a row: height x width x channels} */
    public int size() {
        return pixels() * channels;
    }

    /** The column of an entry; −1 for a pixel outside of the image. */
    int column(int h, int w, int c) {
        boolean inside = 0 <= h && h < height && 0 <= w && w < width;
        return inside ? (h * width + w) * channels + c : -1;
    }

    @Override
    public String toString() {
        return height + " x " + width + " x " + channels;
    }
}
