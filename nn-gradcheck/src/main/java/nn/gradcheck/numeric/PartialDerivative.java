package nn.gradcheck.numeric;

import java.util.function.ToDoubleFunction;
import nn.core.Matrix;

/** {@code ∂f/∂xᵢⱼ}: the derivative of a scalar function of a matrix as one entry moves and the others stay. */
public final class PartialDerivative {

    private PartialDerivative() {}

    /**
     * The rows and columns are counted from 0. Throws IndexOutOfBoundsException if x has no such entry.
     *
     * @param f of a matrix in the shape of x
     * @param x where the derivative is taken
     * @param row of the entry
     * @param column of the entry
     * @param rule the quotient of differences to take
     * @param h above 0
     * @return the derivative of f by that entry of x
     */
    public static double of(ToDoubleFunction<Matrix> f, Matrix x, int row, int column, Difference rule, double h) {
        return rule.of(v -> f.applyAsDouble(x.with(row, column, v)), x.get(row, column), h);
    }
}
