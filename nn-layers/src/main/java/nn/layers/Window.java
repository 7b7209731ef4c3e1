package nn.layers;

import nn.core.Require;

/**
 * A window that slides over an image, in the vertical and in the horizontal direction, each with settings of its own.
 * Said for short as {@code Window.of(3, 3).withStride(2, 2).withPadding(1, 1)}: vertical first, stride and dilation 1
 * and padding 0 unless said otherwise.
 *
 * <p>Source: Dumoulin and Visin, <i>A guide to convolution arithmetic for deep learning</i>, 2016, chapter 2 and
 * section 5.1.
 */
public record Window(Axis vertical, Axis horizontal) {

    /**
     * One direction of a window.
     *
     * @param kernel how many pixels the window sees
     * @param stride how far apart neighbouring windows start
     * @param padding pixels added at either end of the image
     * @param dilation how far apart the pixels are that the window sees: 1 for neighbours
     */
    public record Axis(int kernel, int stride, int padding, int dilation) {

        public Axis {
            Require.that(kernel >= 1, "Window: the kernel is at least 1, not %d", kernel);
            Require.that(stride >= 1, "Window: the stride is at least 1, not %d", stride);
            Require.that(padding >= 0, "Window: the padding is at least 0, not %d", padding);
            Require.that(dilation >= 1, "Window: the dilation is at least 1, not %d", dilation);
        }

        /** Which pixel of the image a window sees; one that is negative, or beyond the end, is padding. */
        int pixel(int window, int tap) {
            return window * stride + tap * dilation - padding;
        }

        /** How many windows there are along so many pixels; less than 1 if there is room for none. */
        private long windows(int pixels) {
            // ⌊(n + 2p − d · (k − 1) − 1) / s⌋ + 1: what is left over at the end is seen by no window
            long room = pixels + 2L * padding - (long) dilation * (kernel - 1) - 1;
            return Math.floorDiv(room, stride) + 1;
        }
    }

    public Window {
        Require.that((long) vertical.kernel * horizontal.kernel <= Integer.MAX_VALUE,
                "Window: %d x %d pixels do not fit one array", vertical.kernel, horizontal.kernel);
    }

    /** A window of so many pixels, vertical and horizontal. */
    public static Window of(int vertical, int horizontal) {
        return new Window(new Axis(vertical, 1, 0, 1), new Axis(horizontal, 1, 0, 1));
    }

    /** The same, with windows that start so far apart. */
    public Window withStride(int down, int right) {
        return new Window(new Axis(vertical.kernel, down, vertical.padding, vertical.dilation),
                new Axis(horizontal.kernel, right, horizontal.padding, horizontal.dilation));
    }

    /** The same, over an image with so many pixels more above and below, and to the left and to the right. */
    public Window withPadding(int aboveAndBelow, int leftAndRight) {
        return new Window(new Axis(vertical.kernel, vertical.stride, aboveAndBelow, vertical.dilation),
                new Axis(horizontal.kernel, horizontal.stride, leftAndRight, horizontal.dilation));
    }

    /** The same, seeing pixels that are so far apart. */
    public Window withDilation(int down, int right) {
        return new Window(new Axis(vertical.kernel, vertical.stride, vertical.padding, down),
                new Axis(horizontal.kernel, horizontal.stride, horizontal.padding, right));
    }

    /** How many pixels it sees. */
    public int pixels() {
        return vertical.kernel * horizontal.kernel;
    }

    /** What it makes of an image: a pixel for each place of the window, and as many channels. */
    public ImageShape over(ImageShape image) {
        long height = vertical.windows(image.height());
        long width = horizontal.windows(image.width());
        Require.that(height >= 1 && width >= 1, "Window: %s does not fit an image of %s", this, image);
        Require.that(height <= Integer.MAX_VALUE && width <= Integer.MAX_VALUE,
                "Window: %s has %d x %d places over an image of %s, too many for one row", this, height, width, image);
        return new ImageShape((int) height, (int) width, image.channels());
    }

    @Override
    public String toString() {
        return vertical.kernel + " x " + horizontal.kernel
                + unless(1, ", stride ", vertical.stride, horizontal.stride)
                + unless(0, ", padding ", vertical.padding, horizontal.padding)
                + unless(1, ", dilation ", vertical.dilation, horizontal.dilation);
    }

    private static String unless(int usual, String name, int down, int right) {
        return down == usual && right == usual ? "" : name + down + " x " + right;
    }
}
