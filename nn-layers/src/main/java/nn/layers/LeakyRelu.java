package nn.layers;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.core.Require;

/**
 * The leaky rectified linear unit: {@code y = x} where x > 0 and {@code y = slope · x} elsewhere, entry by entry.
 *
 * <p>At its kink, x = 0, the slope is that from below. With slope 0 it is {@link Relu} for finite x.
 *
 * <p>Source: Maas, Hannun and Ng, <i>Rectifier Nonlinearities Improve Neural Network Acoustic Models</i>, 2013,
 * section 2.
 */
public final class LeakyRelu implements Layer {

    private static final double SLOPE = 0.01;

    private final double slope;

    /** A slope of 0.01, as in the paper. */
    public LeakyRelu() {
        this(SLOPE);
    }

    /**
     * The slope where x is not positive, in [0, 1).
     *
     * @param slope 0 makes a ReLU
     */
    public LeakyRelu(double slope) {
        Require.that(slope >= 0 && slope < 1, "LeakyRelu: the slope is in [0, 1), not %s", slope);
        this.slope = slope;
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix y = x.map(v -> v > 0 ? v : slope * v);
        return new Pass(y, dy -> backward(x, dy));
    }

    private Gradients backward(Matrix x, Matrix dy) {
        // ∂L/∂x = ∂L/∂y where x > 0, slope · ∂L/∂y where x ≤ 0, and NaN where x is NaN
        return Gradients.ofInput(dy.combine(x, (d, v) -> v > 0 ? d : v <= 0 ? slope * d : Double.NaN));
    }

    @Override
    public String toString() {
        return slope == SLOPE ? "LeakyRelu()" : "LeakyRelu(" + slope + ")";
    }
}
