package nn.examples.solutions;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/**
 * {@code y = x³}, entry by entry. As an activation it would be poor: its slope 3x² is 0 at 0, so that small signals
 * die out, and beyond every bound far from it, so that large ones explode; ten in a row raise x to the power 3¹⁰.
 */
final class Cube implements Layer {

    @Override
    public Pass forward(Matrix x, Mode mode) {
        // y = x³
        Matrix y = x.map(v -> v * v * v);
        return new Pass(y, dy -> backward(x, dy));
    }

    private static Gradients backward(Matrix x, Matrix dy) {
        // ∂L/∂x = 3x² ⊙ ∂L/∂y
        Matrix dx = x.hadamard(x).hadamard(dy).times(3);
        return Gradients.ofInput(dx);
    }

    @Override
    public String toString() {
        return "Cube()";
    }
}
