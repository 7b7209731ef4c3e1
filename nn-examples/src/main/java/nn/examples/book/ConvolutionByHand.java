package nn.examples.book;

import java.util.Locale;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Conv2d;
import nn.layers.ImageShape;
import nn.layers.Window;

/**
 * A convolution to follow by hand: nine pixels numbered 1 to 9, a filter of 1 to 4, and upstream gradients of 1, 10,
 * 100 and 1000, so that every sum shows which places it comes from.
 */
public final class ConvolutionByHand {

    static final ImageShape IMAGE = new ImageShape(3, 3, 1);
    static final Window WINDOW = Window.of(2, 2);
    static final Matrix X = Matrix.rowOf(1, 2, 3, 4, 5, 6, 7, 8, 9);
    static final Matrix FILTER = Matrix.columnOf(1, 2, 3, 4);
    static final Matrix UPSTREAM = Matrix.rowOf(1, 10, 100, 1000);

    private static final Matrix NO_BIAS = Matrix.rowOf(0);

    private ConvolutionByHand() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static Conv2d convolution() {
        return new Conv2d(IMAGE, WINDOW, FILTER, NO_BIAS);
    }

    static Pass pass() {
        return convolution().forward(X, Mode.inference());
    }

    /** Four filters that each let one pixel of the window through. */
    private static Pass copying() {
        Matrix one = Matrix.generate(4, 4, (i, j) -> i == j ? 1 : 0);
        return new Conv2d(IMAGE, WINDOW, one, Matrix.zeros(1, 4)).forward(X, Mode.inference());
    }

    /** What the window sees: a row for each of its four places. */
    static Matrix patches() {
        return copying().output().reshape(4, 4);
    }

    /** Every number of the patches added to the pixel that it was taken from. */
    static Matrix scatter(Matrix patches) {
        return copying().backward(patches.reshape(1, patches.rows() * patches.columns())).input();
    }

    static String forward() {
        return "x\n" + ImageText.image(X, 3)
                + "\npatches P, a row for each place\n" + ImageText.table(patches())
                + "\nfilter W\n" + ImageText.image(FILTER.transpose(), 2)
                + "\ny = P W\n" + ImageText.image(pass().output(), 2);
    }

    static String backward() {
        Conv2d convolution = convolution();
        Gradients gradients = convolution.forward(X, Mode.inference()).backward(UPSTREAM);
        Matrix dWeight = gradients.of(convolution.parameters().get("weight"));
        return "dy\n" + ImageText.image(UPSTREAM, 2)
                + "\ndW\n" + ImageText.image(dWeight.transpose(), 2)
                + "\ndP = dy W^T\n" + ImageText.table(dPatches())
                + "\ndx\n" + ImageText.image(gradients.input(), 3);
    }

    static Matrix dPatches() {
        return UPSTREAM.transpose().times(FILTER.transpose());
    }

    /** {@code ⟨patches(x), q⟩} and {@code ⟨x, scatter(q)⟩}. */
    static String adjoint() {
        return String.format(Locale.ROOT, "<patches(x), q> = %.0f%n<x, scatter(q)> = %.0f",
                patches().hadamard(dPatches()).sum(), X.hadamard(scatter(dPatches())).sum());
    }

    static String report() {
        return String.join("\n", forward(), backward(), adjoint());
    }
}
