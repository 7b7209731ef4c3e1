package nn.examples.book;

import java.util.Locale;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.examples.mistakes.SoftmaxWithoutBackward;
import nn.gradcheck.numeric.Difference;
import nn.gradcheck.numeric.PartialDerivative;
import nn.layers.Softmax;

/** Two ways back for the softmax of (0, ln 3), which is (1/4, 3/4), under an upstream gradient of ones and another. */
public final class OnesHide {

    private static final Matrix X = Matrix.rowOf(0, Math.log(3));
    private static final double STEP = 1e-5;

    private OnesHide() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return String.join(System.lineSeparator(),
                "dy              differences        right way back     zeros",
                line(Matrix.rowOf(1, 1)), line(Matrix.rowOf(1, -1)));
    }

    private static String line(Matrix dy) {
        return text(dy, "%4.0f %4.0f") + "      " + text(differences(dy), "%8.5f %8.5f") + "  "
                + text(backward(new Softmax(), dy), "%8.5f %8.5f") + "  "
                + text(backward(new SoftmaxWithoutBackward(), dy), "%2.0f %2.0f");
    }

    /** Of {@code L = Σ dy ⊙ y}. */
    static Matrix differences(Matrix dy) {
        return Matrix.generate(1, X.columns(), (i, j) -> PartialDerivative.of(
                x -> output(x).hadamard(dy).sum(), X, i, j, Difference.CENTRAL, STEP));
    }

    private static Matrix output(Matrix x) {
        return new Softmax().forward(x, Mode.inference()).output();
    }

    static Matrix backward(Layer layer, Matrix dy) {
        return layer.forward(X, Mode.inference()).backward(dy).input();
    }

    /** Without a zero's sign, which means nothing here. */
    private static String text(Matrix row, String format) {
        Matrix shown = row.map(v -> Math.rint(v * 1e5) / 1e5 + 0.0);
        return String.format(Locale.ROOT, format, shown.get(0, 0), shown.get(0, 1));
    }
}
