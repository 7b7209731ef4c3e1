package exercises;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** {@code y = |x|}, entry by entry. The way back is yours. */
public final class AbsoluteValue implements Layer {

    @Override
    public Pass forward(Matrix x, Mode mode) {
        // y = |x|
        Matrix y = x.map(Math::abs);
        return new Pass(y, dy -> backward(x, dy));
    }

    private Gradients backward(Matrix x, Matrix dy) {
        // yours: ∂L/∂x, from x and ∂L/∂y
        Matrix dx = dy.times(0);
        return Gradients.ofInput(dx);
    }

    @Override
    public String toString() {
        return "AbsoluteValue()";
    }
}
