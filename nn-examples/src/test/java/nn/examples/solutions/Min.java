package nn.examples.solutions;

import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.core.Require;

/** The min gate: {@code z = min(x, y)}, entry by entry. At a tie the first input takes the gradient, all of it. */
final class Min implements Junction {

    @Override
    public Pass forward(Matrix x, Matrix y, Mode mode) {
        Require.oneShape(this, x, y);
        // z = min(x, y)
        Matrix z = x.combine(y, Math::min);
        return new Pass(z, dz -> backward(x, y, dz));
    }

    private static Gradients backward(Matrix x, Matrix y, Matrix dz) {
        // 1 where x wins, and 0 where y does
        Matrix first = x.combine(y, (a, b) -> a <= b ? 1 : 0);
        // ∂L/∂x = ∂L/∂z where x wins
        Matrix dx = dz.hadamard(first);
        // ∂L/∂y = ∂L/∂z where y wins
        Matrix dy = dz.hadamard(first.map(v -> 1 - v));
        return Gradients.ofInputs(dx, dy);
    }

    @Override
    public String toString() {
        return "Min()";
    }
}
