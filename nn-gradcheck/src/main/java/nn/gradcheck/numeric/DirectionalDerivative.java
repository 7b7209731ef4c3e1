package nn.gradcheck.numeric;

import java.util.function.ToDoubleFunction;
import nn.core.Matrix;
import nn.core.Require;

/**
 * {@code ∇f · v}: the derivative of a scalar function of a matrix as the matrix moves along v. It takes one difference,
 * however many entries there are.
 */
public final class DirectionalDerivative {

    private DirectionalDerivative() {}

    /**
     * The direction v has the shape of x and any length: it is not scaled to length 1, so twice the direction has twice
     * the derivative. The step counts in lengths of v: x moves by h·v.
     *
     * @param f of a matrix in the shape of x
     * @param x where the derivative is taken
     * @param v in the shape of x
     * @param rule the quotient of differences to take
     * @param h above 0
     * @return the derivative of f at x along v
     */
    public static double of(ToDoubleFunction<Matrix> f, Matrix x, Matrix v, Difference rule, double h) {
        requireDirection(x, v);
        // ∇f(x) · v = d/dt f(x + t v) at t = 0
        return rule.of(t -> f.applyAsDouble(x.plus(v.times(t))), 0, h);
    }

    static void requireDirection(Matrix x, Matrix v) {
        Require.that(v.hasShapeOf(x), "a direction in which to move x of %s must be %s as well, not %s",
                x.shape(), x.shape(), v.shape());
    }
}
