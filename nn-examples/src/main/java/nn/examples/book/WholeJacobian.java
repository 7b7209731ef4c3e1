package nn.examples.book;

import java.util.Locale;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.gradcheck.numeric.Jacobian;

/** The Jacobian of a product with respect to x, which nobody builds: all of it where it is small, else its size. */
public final class WholeJacobian {

    private static final int BYTES = 8;

    private WholeJacobian() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
        System.out.println(sizes());
    }

    /** The Jacobian of the small example: a row for each entry of y, a column for each of x. */
    static String report() {
        return MatrixLines.of("∂y/∂x", ofTheExample());
    }

    static Matrix ofTheExample() {
        return Jacobian.byPullback(ProductGradient.pass(), Gradients::input);
    }

    /** What the whole would take for N rows of D columns, multiplied by D x H weights. */
    static String sizes() {
        return String.join(System.lineSeparator(),
                "   N    D    H   entries of ∂y/∂x   in megabytes   multiply-adds of dy Wᵀ",
                size(2, 3, 4), size(64, 784, 256));
    }

    /** (N · H) x (N · D) entries, against N · H · D multiply-adds. */
    private static String size(long n, long d, long h) {
        long entries = n * h * n * d;
        return String.format(Locale.ROOT, "%4d %4d %4d %18d %14.4g %24d",
                n, d, h, entries, entries * BYTES / 1e6, n * h * d);
    }
}
