package nn.gradcheck.numeric;

import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Pass;

/**
 * All partial derivatives of a matrix function y = f(x) in one matrix: entry (i, j) is {@code ∂yᵢ/∂xⱼ}.
 *
 * <p>Both matrices are flattened row by row: with m entries in y and n in x, the Jacobian is m x n, and i and j count
 * the entries of y and of x in the order of {@link Matrix#toArray}.
 *
 * <p>Differences move one input at a time and find a column; the way back starts from one output at a time and finds a
 * row. A loss is a single output: that is why one backward pass yields its whole gradient.
 */
public final class Jacobian {

    private Jacobian() {}

    /**
     * {@return the Jacobian of a function, column by column: one difference for each entry of x}
     *
     * @param f puts out one shape for every argument
     * @param x where the derivatives are taken
     * @param rule the quotient of differences to take
     * @param h above 0, the same for every entry
     */
    public static Matrix byDifferences(UnaryOperator<Matrix> f, Matrix x, Difference rule, double h) {
        return rows(entries(x), j -> column(f, x, j, rule, h)).transpose();
    }

    private static Matrix column(UnaryOperator<Matrix> f, Matrix x, int j, Difference rule, double h) {
        int row = j / x.columns();
        int column = j % x.columns();
        return rule.ofEntries(v -> f.apply(x.with(row, column, v)), x.get(row, column), h);
    }

    /**
     * {@return the Jacobian of a pass, row by row: one way back for each entry of the output} Which variable it is the
     * Jacobian of, the last argument says: {@code Gradients::input}, or {@code gradients -> gradients.of(weight)}.
     *
     * @param pass which is asked for its gradients again and again
     * @param variable picks one of the gradients
     */
    public static Matrix byPullback(Pass pass, Function<Gradients, Matrix> variable) {
        Matrix y = pass.output();
        return rows(entries(y), i -> variable.apply(pass.backward(unit(y, i))));
    }

    /** The upstream gradient of one output: 1 at its place, 0 elsewhere. */
    private static Matrix unit(Matrix y, int i) {
        return Matrix.zeros(1, entries(y)).with(0, i, 1).reshape(y.rows(), y.columns());
    }

    /** So many matrices, each flattened to a row. */
    private static Matrix rows(int count, IntFunction<Matrix> row) {
        return Matrix.of(IntStream.range(0, count).mapToObj(i -> row.apply(i).toArray()).toArray(double[][]::new));
    }

    private static int entries(Matrix matrix) {
        return matrix.rows() * matrix.columns();
    }
}
