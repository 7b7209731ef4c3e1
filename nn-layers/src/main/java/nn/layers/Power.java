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
 * negative.
 */
public final class Power implements Layer {

    private final double p;

    public Power(double p) {
        Require.that(Double.isFinite(p), "Power: the exponent must be finite, not %s", p);
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
