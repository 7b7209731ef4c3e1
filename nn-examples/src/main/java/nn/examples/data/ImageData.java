package nn.examples.data;

import nn.core.Require;
import nn.optim.Examples;

/**
 * Images to learn from and images to be judged by: a row is an image, pixels from 0 to 1, and its class one-hot.
 *
 * @param training what a network learns from
 * @param test what it is judged by
 */
public record ImageData(Examples training, Examples test) {

    /** Digits, or as many kinds of clothes. */
    public static final int CLASSES = 10;

    /**
     * Images of one size.
     *
     * @param training of so many pixels
     * @param test of as many pixels
     */
    public ImageData {
        Require.that(training.x().columns() == test.x().columns(),
                "image data: training images have %d pixels, test images %d",
                training.x().columns(), test.x().columns());
    }

    /** {@return the number of pixels of an image} */
    public int pixels() {
        return training.x().columns();
    }
}
