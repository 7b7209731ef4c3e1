package nn.examples.book;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;

/** The product of two small matrices, and the gradients of both, to be followed by hand. */
public final class ProductGradient {

    static final Matrix X = Matrix.of(2, 3, 2, 1, -3, -3, 4, 2);
    static final Matrix W = Matrix.of(3, 4, 3, 2, 1, -1, 2, 1, 3, 2, 3, 2, 1, -2);
    static final Matrix DY = Matrix.of(2, 4, 2, 3, -3, 9, -8, 1, 4, 6);

    private ProductGradient() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /** Everything, forwards and back. */
    static String report() {
        return String.join(System.lineSeparator(), forward(), backward(), entries());
    }

    static Pass pass() {
        return new LinearMap(W).forward(X, Mode.inference());
    }

    static String forward() {
        return String.join(System.lineSeparator(), MatrixLines.of("x", X), MatrixLines.of("W", W),
                MatrixLines.of("y = x W", pass().output()));
    }

    static String backward() {
        LinearMap layer = new LinearMap(W);
        Parameter weight = layer.parameters().get("weight");
        Gradients gradients = layer.forward(X, Mode.inference()).backward(DY);
        return String.join(System.lineSeparator(), MatrixLines.of("dy", DY),
                MatrixLines.of("dx = dy Wᵀ", gradients.input()),
                MatrixLines.of("dW = xᵀ dy", gradients.of(weight)));
    }

    /** One entry of each gradient, term by term. */
    static String entries() {
        return String.join(System.lineSeparator(),
                "dx(1, 0) = " + terms(DY.row(1), W.row(0)),
                "dW(2, 3) = " + terms(X.columns(2, 3).transpose(), DY.columns(3, 4).transpose()));
    }

    private static String terms(Matrix a, Matrix b) {
        String sum = IntStream.range(0, a.columns())
                .mapToObj(k -> String.format(Locale.ROOT, "(%.0f)(%.0f)", a.get(0, k), b.get(0, k)))
                .collect(Collectors.joining(" + "));
        return String.format(Locale.ROOT, "%s = %.0f", sum, a.hadamard(b).sum());
    }
}
