package nn.gradcheck.numeric;

import java.util.function.ToDoubleFunction;
import nn.core.Matrix;

/** {@code ∂f/∂xᵢⱼ}: the derivative of a scalar function of a matrix as one entry moves and the others stay. */
public final class PartialDerivative {

    private PartialDerivative() {}

    /** The rows and columns are counted from 0. Throws IndexOutOfBoundsException if x has no such entry. */
    public static double of(ToDoubleFunction<Matrix> f, Matrix x, int row, int column, Difference rule, double h) {
        return rule.of(v -> f.applyAsDouble(x.with(row, column, v)), x.get(row, column), h);
    }
}
