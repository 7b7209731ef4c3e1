package nn.examples.solutions;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** {@code y = |x|}, entry by entry. At 0, between the slopes −1 and 1, it takes 0. */
final class AbsoluteValue implements Layer {

    @Override
    public Pass forward(Matrix x, Mode mode) {
        // y = |x|
        Matrix y = x.map(Math::abs);
        return new Pass(y, dy -> backward(x, dy));
    }

    private static Gradients backward(Matrix x, Matrix dy) {
        // ∂L/∂x = sign(x) ⊙ ∂L/∂y
        Matrix dx = x.map(Math::signum).hadamard(dy);
        return Gradients.ofInput(dx);
    }

    @Override
    public String toString() {
        return "AbsoluteValue()";
    }
}
