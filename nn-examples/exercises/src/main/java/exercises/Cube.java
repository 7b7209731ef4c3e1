package exercises;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** {@code y = x³}, entry by entry. The way back is yours. */
public final class Cube implements Layer {

    @Override
    public Pass forward(Matrix x, Mode mode) {
        // y = x³
        Matrix y = x.map(v -> v * v * v);
        return new Pass(y, dy -> backward(x, dy));
    }

    private Gradients backward(Matrix x, Matrix dy) {
        // yours: ∂L/∂x, from x and ∂L/∂y
        Matrix dx = dy.times(0);
        return Gradients.ofInput(dx);
    }

    @Override
    public String toString() {
        return "Cube()";
    }
}
