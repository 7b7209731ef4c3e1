package nn.layers;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/**
 * The softplus: {@code y = log(1 + eˣ)}, entry by entry, without overflow for any x.
 *
 * <p>Its derivative is the logistic function.
 *
 * <p>Source: Dugas et al., <i>Incorporating Second-Order Functional Knowledge for Better Option Pricing</i>, 2001;
 * Goodfellow, Bengio and Courville, <i>Deep Learning</i>, 2016, section 3.10.
 */
public final class Softplus implements Layer {

    /** There is nothing to set and nothing to learn. */
    public Softplus() {}

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix y = x.map(Softplus::softplus);
        return new Pass(y, dy -> backward(x, dy));
    }

    private Gradients backward(Matrix x, Matrix dy) {
        // ∂y/∂x = σ(x)
        return Gradients.ofInput(dy.combine(x, (d, v) -> d * Sigmoid.sigmoid(v)));
    }

    /** {@code max(x, 0) + log(1 + e^−|x|)}: no exponent is positive. */
    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    @Override
    public String toString() {
        return "Softplus()";
    }
}
