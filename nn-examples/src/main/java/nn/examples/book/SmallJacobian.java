package nn.examples.book;

import nn.core.Matrix;

/**
 * The Jacobian of chapter 3's product, built for once: a vector from the left gives what backward returns, a vector
 * from the right how the output moves.
 */
public final class SmallJacobian {

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
        Matrix j = WholeJacobian.ofTheExample();
        return String.join(System.lineSeparator(),
                "the upstream gradient times the Jacobian", rows(flat(ProductGradient.DY).times(j)),
                "what backward returns, which never saw it", rows(flat(backward())), "",
                "the Jacobian times a move of the first entry of x",
                rows(j.times(flat(DIRECTION).transpose()).transpose()));
    }

    static Matrix backward() {
        return ProductGradient.pass().backward(ProductGradient.DY).input();
    }

    private static Matrix flat(Matrix matrix) {
        return matrix.reshape(1, matrix.rows() * matrix.columns());
    }

    private static String rows(Matrix matrix) {
        return OnPaper.rows(matrix, PLACES);
    }
}
