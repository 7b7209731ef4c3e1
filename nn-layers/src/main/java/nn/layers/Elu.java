package nn.layers;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.core.Require;

/**
 * The exponential linear unit: {@code y = x} where x > 0 and {@code y = α (eˣ − 1)} elsewhere, entry by entry.
 *
 * <p>It saturates at −α. Unless α is 1 it has a kink at x = 0, where the slope is that from below, α.
 *
 * <p>Source: Clevert, Unterthiner and Hochreiter, <i>Fast and Accurate Deep Network Learning by Exponential Linear
 * Units (ELUs)</i>, 2016, equation 15.
 */
public final class Elu implements Layer {

    private static final double ALPHA = 1;

    private final double alpha;

    /** α = 1: no kink. */
    public Elu() {
        this(ALPHA);
    }

    /**
     * α is in (0, ∞).
     *
     * @param alpha where x goes to −∞, y goes to −α
     */
    public Elu(double alpha) {
        Require.that(alpha > 0 && Double.isFinite(alpha), "Elu: alpha is in (0, ∞), not %s", alpha);
        this.alpha = alpha;
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        // expm1 keeps the digits of eˣ − 1 near 0
        Matrix y = x.map(v -> v > 0 ? v : alpha * Math.expm1(v));
        return new Pass(y, dy -> backward(x, dy));
    }

    private Gradients backward(Matrix x, Matrix dy) {
        // ∂y/∂x = 1 where x > 0, and α eˣ elsewhere: as y + α, but with all digits where y is near −α
        return Gradients.ofInput(dy.combine(x, (d, v) -> v > 0 ? d : d * alpha * Math.exp(v)));
    }

    @Override
    public String toString() {
        return alpha == ALPHA ? "Elu()" : "Elu(" + alpha + ")";
    }
}
