package nn.examples.book;

import java.util.function.Supplier;
import nn.core.Matrix;
import nn.core.Mode;

/** What is said of shapes that do not fit. */
public final class ShapeErrors {

    private static final Matrix X = Matrix.zeros(64, 3);
    private static final Matrix W = Matrix.zeros(4, 3);

    private ShapeErrors() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /** Four attempts, and the message of each. */
    static String report() {
        return String.join(System.lineSeparator(),
                message(() -> X.times(W)),
                message(() -> X.plusRow(Matrix.zeros(1, 4))),
                message(() -> X.hadamard(Matrix.zeros(64, 1))),
                message(() -> X.reshape(32, 3)),
                message(() -> new LinearMap(W).forward(X, Mode.inference()).output()));
    }

    private static String message(Supplier<Matrix> attempt) {
        try {
            return "it fits: " + attempt.get().shape();
        } catch (IllegalArgumentException error) {
            return error.getMessage();
        }
    }
}
