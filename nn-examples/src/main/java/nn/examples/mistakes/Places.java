package nn.examples.mistakes;

import nn.layers.ImageShape;
import nn.layers.Window;

/**
 * Which pixels a square window sees, for images of one channel and windows without padding or dilation.
 *
 * @param width pixels across the image
 * @param across places across the image
 */
record Places(int width, int across, int count, int kernel, int stride) {

    static Places of(ImageShape image, Window window) {
        ImageShape places = window.over(image);
        return new Places(image.width(), places.width(), places.pixels(),
                window.vertical().kernel(), window.vertical().stride());
    }

    /** Pixels that each place sees. */
    int pixels() {
        return kernel * kernel;
    }

    /** The column of a pixel in the row of its image. */
    int column(int place, int pixel) {
        int h = place / across * stride + pixel / kernel;
        int w = place % across * stride + pixel % kernel;
        return h * width + w;
    }
}
