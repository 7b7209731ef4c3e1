package nn.layers;

import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/**
 * The max gate: {@code z = max(x, y)}, entry by entry, of two batches of one shape. It routes the upstream gradient to
 * the winner.
 *
 * <p>At its kink, x = y, the first input wins. NaN stays NaN. Source: Goodfellow, Bengio and Courville,
 * <i>Deep Learning</i>, section 6.3.
 */
public final class Max implements Junction {

    @Override
    public Pass forward(Matrix x, Matrix y, Mode mode) {
        Gate.requireOneShape(this, x, y);
        return new Pass(x.combine(y, Math::max), dz -> backward(x, y, dz));
    }

    private Gradients backward(Matrix x, Matrix y, Matrix dz) {
        Matrix secondWins = x.combine(y, (a, b) -> a < b ? 1 : 0);
        // ∂L/∂y = ∂L/∂z where y > x, and 0 elsewhere
        Matrix dy = dz.combine(secondWins, (d, wins) -> wins == 1 ? d : 0);
        // ∂L/∂x = ∂L/∂z elsewhere
        Matrix dx = dz.combine(secondWins, (d, wins) -> wins == 1 ? 0 : d);
        return Gradients.ofInputs(dx, dy);
    }

    @Override
    public String toString() {
        return "Max()";
    }
}
