package nn.layers;

import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.core.Require;

/**
 * The max gate: {@code z = max(x, y)}, entry by entry, of two batches of one shape. It routes the upstream gradient to
 * the winner.
 *
 * <p>At its kink, x = y, the first input wins. NaN wins over every number, the first NaN over the second.
 *
 * <p>Source: Karpathy et al., <i>CS231n: Backpropagation, Intuitions</i>, section "Patterns in backward flow".
 */
public final class Max implements Junction {

    /** There is nothing to set and nothing to learn. */
    public Max() {}

    @Override
    public Pass forward(Matrix x, Matrix y, Mode mode) {
        Require.oneShape(this, x, y);
        return new Pass(x.combine(y, Math::max), dz -> backward(x, y, dz));
    }

    private Gradients backward(Matrix x, Matrix y, Matrix dz) {
        // 1 where y wins, and 0 where x does
        Matrix second = x.combine(y, (a, b) -> a >= b || Double.isNaN(a) ? 0 : 1);
        // ∂L/∂x = ∂L/∂z where x wins, and 0 elsewhere
        Matrix dx = dz.combine(second, (d, isSecond) -> isSecond == 0 ? d : 0);
        // ∂L/∂y = ∂L/∂z where y wins, and 0 elsewhere
        Matrix dy = dz.combine(second, (d, isSecond) -> isSecond == 0 ? 0 : d);
        return Gradients.ofInputs(dx, dy);
    }

    @Override
    public String toString() {
        return "Max()";
    }
}
