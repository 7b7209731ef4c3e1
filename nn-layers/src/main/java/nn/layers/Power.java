package nn.layers;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.core.Require;

/**
 * A constant power of every entry: {@code y = xᵖ}. Power(2) squares, and Power(-1) is the reciprocal, which makes a
 * division of a multiplication.
 *
 * <p>As {@link Math#pow} has it: NaN where x is negative and p no whole number, and infinite where x is 0 and p
 * negative. The slope of Power(1) is 1 everywhere, at NaN too. Source: Griewank and Walther, <i>Evaluating
 * Derivatives</i>, 2008, section 2.1.
 */
public final class Power implements Layer {

    private final double p;

    /**
     * The power with this exponent.
     *
     * @param p finite and not 0
     */
    public Power(double p) {
        Require.that(Double.isFinite(p) && p != 0, "Power: the exponent is finite and not 0, not %s", p);
        this.p = p;
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix y = x.map(v -> Math.pow(v, p));
        return new Pass(y, dy -> backward(x, dy));
    }

    private Gradients backward(Matrix x, Matrix dy) {
        // ∂y/∂x = p xᵖ⁻¹
        return Gradients.ofInput(dy.combine(x, (d, v) -> d * (p * Math.pow(v, p - 1))));
    }

    @Override
    public String toString() {
        return "Power(" + p + ")";
    }
}
