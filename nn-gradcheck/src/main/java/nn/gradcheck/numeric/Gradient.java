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

    public static Matrix of(ToDoubleFunction<Matrix> f, Matrix x, Difference rule, double h) {
        return Matrix.generate(x.rows(), x.columns(), (i, j) -> PartialDerivative.of(f, x, i, j, rule, h));
    }
}
