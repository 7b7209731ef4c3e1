package nn.gradcheck.numeric;

import java.util.function.ToDoubleFunction;
import nn.core.Matrix;

/**
 * {@code ∇f}: all partial derivatives of a scalar function of a matrix, in the shape of that matrix.
 *
 * <p>The cost is what backpropagation spares: one difference, two values of f or more, for every entry of x.
 */
public final class Gradient {

    private Gradient() {}

    /**
     * {@return {@code ∇f(x)} in the shape of x: a partial derivative for each entry}
     *
     * @param f of a matrix in the shape of x
     * @param x where the gradient is taken
     * @param rule the quotient of differences to take
     * @param h above 0, the same for every entry
     */
    public static Matrix of(ToDoubleFunction<Matrix> f, Matrix x, Difference rule, double h) {
        return Matrix.generate(x.rows(), x.columns(), (i, j) -> PartialDerivative.of(f, x, i, j, rule, h));
    }
}
