package nn.gradcheck.numeric;

import java.util.function.UnaryOperator;
import nn.core.Matrix;
import nn.core.Require;

/**
 * The second derivatives of a scalar function of a matrix, {@code ∂²f/∂xᵢ∂xⱼ}, from differences of its gradient.
 *
 * <p>Source: Nocedal and Wright, <i>Numerical Optimization</i>, section 8.1.
 */
public final class Hessian {

    private Hessian() {}

    /**
     * {@return the Hessian, n x n for an x of n entries, which count row by row as in a {@link Jacobian}} It is that of
     * the gradient. The true one is symmetric; nothing here makes it so, and how far it is from symmetric shows its
     * error.
     *
     * @param gradient {@code ∇f}, in the shape of its argument
     * @param x where the second derivatives are taken
     * @param rule for the differences of gradients
     * @param h above 0, the same for every entry
     */
    public static Matrix of(UnaryOperator<Matrix> gradient, Matrix x, Difference rule, double h) {
        return Jacobian.byDifferences(inShape(gradient), x, rule, h);
    }

    /**
     * {@return the Hessian times a direction v, in the shape of x: one difference of gradients, without the Hessian,
     * which for a network would be too large to hold} The direction has the shape of x and any length; x moves by h·v.
     *
     * @param gradient {@code ∇f}, in the shape of its argument
     * @param x where the second derivatives are taken
     * @param v in the shape of x
     * @param rule for the difference of gradients
     * @param h above 0
     */
    public static Matrix times(UnaryOperator<Matrix> gradient, Matrix x, Matrix v, Difference rule, double h) {
        DirectionalDerivative.requireDirection(x, v);
        // H·v = d/dt ∇f(x + t v) at t = 0
        return rule.ofEntries(t -> inShape(gradient).apply(x.plus(v.times(t))), 0, h);
    }

    private static UnaryOperator<Matrix> inShape(UnaryOperator<Matrix> gradient) {
        return x -> {
            Matrix dx = gradient.apply(x);
            Require.that(dx.hasShapeOf(x), "a gradient has the shape of its variable, %s, but this one is %s",
                    x.shape(), dx.shape());
            return dx;
        };
    }
}
