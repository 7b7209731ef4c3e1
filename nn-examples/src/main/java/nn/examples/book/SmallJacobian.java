package nn.examples.book;

import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.numeric.Jacobian;
import nn.layers.Dense;

/**
 * The Jacobian of a matrix product, built for once: a vector from the left gives what backward returns, a vector from
 * the right how the output moves.
 */
public final class SmallJacobian {

    static final Matrix X = Matrix.of(2, 3, 2, 1, -3, -3, 4, 2);
    static final Matrix W = Matrix.of(3, 4, 3, 2, 1, -1, 2, 1, 3, 2, 3, 2, 1, -2);
    static final Matrix UPSTREAM = Matrix.of(2, 4, 2, 3, -3, 9, -8, 1, 4, 6);
    /** The first entry of x moves, and nothing else. */
    static final Matrix DIRECTION = Matrix.of(2, 3, 1, 0, 0, 0, 0, 0);

    private static final int PLACES = 5;

    private SmallJacobian() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        Matrix j = jacobian();
        return String.join(System.lineSeparator(),
                "the upstream gradient times the Jacobian", rows(flat(UPSTREAM).times(j)),
                "what backward returns, which never saw it", rows(flat(backward())), "",
                "the Jacobian times a move of the first entry of x",
                rows(j.times(flat(DIRECTION).transpose()).transpose()));
    }

    /** From as many ways back as y has entries, with a single 1 as the upstream gradient of each. */
    static Matrix jacobian() {
        return Jacobian.byPullback(pass(), Gradients::input);
    }

    static Matrix backward() {
        return pass().backward(UPSTREAM).input();
    }

    /** A dense layer whose bias is 0 is the product alone. */
    private static Pass pass() {
        return new Dense(W, Matrix.zeros(1, W.columns())).forward(X, Mode.inference());
    }

    private static Matrix flat(Matrix matrix) {
        return matrix.reshape(1, matrix.rows() * matrix.columns());
    }

    private static String rows(Matrix matrix) {
        return OnPaper.rows(matrix, PLACES);
    }
}
