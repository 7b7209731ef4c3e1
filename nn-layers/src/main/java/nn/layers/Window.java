package nn.layers;

import nn.core.Require;

/**
 * A window that slides over an image, in the vertical and in the horizontal direction, each with settings of its own.
 * Said for short as {@code Window.of(3, 3).withStride(2, 2).withPadding(1, 1)}: vertical first, stride and dilation 1
 * and padding 0 unless said otherwise.
 *
 * <p>Source: Dumoulin and Visin, <i>A guide to convolution arithmetic for deep learning</i>, 2016, chapter 2 and
 * section 5.1.
 *
 * @param vertical from row to row of the image
 * @param horizontal within a row of the image
 */
public record Window(Axis vertical, Axis horizontal) {

    /**
     * One direction of a window.
     *
     * @param kernel how many pixels the window sees
     * @param stride how far apart neighbouring windows start
     * @param padding pixels added at either end of the image
     * @param dilation how far apart the pixels are that the window sees
     */
    public record Axis(int kernel, int stride, int padding, int dilation) {

        /**
         * One direction, with all settings.
         *
         * @param kernel at least 1
         * @param stride at least 1
         * @param padding at least 0
         * @param dilation at least 1
         */
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

    /**
     * A window of no more pixels than an array can hold.
     *
     * @param vertical with a kernel of the height
     * @param horizontal with a kernel of the width
     */
    public Window {
        Require.that((long) vertical.kernel * horizontal.kernel <= Integer.MAX_VALUE,
                "Window: %d x %d pixels do not fit one array", vertical.kernel, horizontal.kernel);
    }

    /**
     * {@return a window of so many pixels, vertical and horizontal}
     *
     * @param vertical the height of the window, at least 1
     * @param horizontal the width, at least 1
     */
    public static Window of(int vertical, int horizontal) {
        return new Window(new Axis(vertical, 1, 0, 1), new Axis(horizontal, 1, 0, 1));
    }

    /**
     * {@return the same, with windows that start so far apart}
     *
     * @param down in rows of pixels, at least 1
     * @param right in columns of pixels, at least 1
     */
    public Window withStride(int down, int right) {
        return new Window(new Axis(vertical.kernel, down, vertical.padding, vertical.dilation),
                new Axis(horizontal.kernel, right, horizontal.padding, horizontal.dilation));
    }

    /**
     * {@return the same, over an image with so many pixels more above and below, and to the left and to the right}
     *
     * @param aboveAndBelow rows at each of the two sides, at least 0
     * @param leftAndRight columns at each of the two sides, at least 0
     */
    public Window withPadding(int aboveAndBelow, int leftAndRight) {
        return new Window(new Axis(vertical.kernel, vertical.stride, aboveAndBelow, vertical.dilation),
                new Axis(horizontal.kernel, horizontal.stride, leftAndRight, horizontal.dilation));
    }

    /**
     * {@return the same, seeing pixels that are so far apart}
     *
     * @param down in rows of pixels, 1 for neighbours
     * @param right in columns of pixels, 1 for neighbours
     */
    public Window withDilation(int down, int right) {
        return new Window(new Axis(vertical.kernel, vertical.stride, vertical.padding, down),
                new Axis(horizontal.kernel, horizontal.stride, horizontal.padding, right));
    }

    /** {@return how many pixels it sees} */
    public int pixels() {
        return vertical.kernel * horizontal.kernel;
    }

    /**
     * {@return what it makes of an image: a pixel for each place of the window, and as many channels}
     *
     * @param image with its padding at least as large as the window
     */
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
