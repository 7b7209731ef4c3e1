package nn.examples.book;

import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.Conv2d;
import nn.layers.ImageShape;
import nn.layers.Window;

/**
 * The input gradient of a convolution is a convolution, too: of the upstream gradient, with a border of zeros, and with
 * the filter read from its end. One channel, one filter, stride 1.
 */
public final class FlippedFilter {

    private FlippedFilter() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /** Upside down and from right to left: from the last entry to the first. */
    static Matrix flipped(Matrix filter) {
        return Matrix.generate(filter.rows(), 1, (i, none) -> filter.get(filter.rows() - 1 - i, 0));
    }

    /** One image convolved with a 2 x 2 filter that also looks over every edge. */
    static Matrix full(ImageShape image, Matrix row, Matrix filter) {
        return new Conv2d(image, Window.of(2, 2).withPadding(1, 1), filter, Matrix.rowOf(0))
                .forward(row, Mode.inference()).output();
    }

    static String report() {
        Matrix dy = ConvolutionByHand.UPSTREAM;
        Matrix w = ConvolutionByHand.FILTER;
        ImageShape places = ConvolutionByHand.convolution().output();
        return "filter, flipped\n" + ImageText.image(flipped(w).transpose(), 2)
                + "\ndy convolved with it\n" + ImageText.image(full(places, dy, flipped(w)), 3)
                + "\ndy convolved with the filter as it is\n" + ImageText.image(full(places, dy, w), 3);
    }
}
