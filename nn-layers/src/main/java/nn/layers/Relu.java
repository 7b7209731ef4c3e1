package nn.layers;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/**
 * The rectified linear unit: {@code y = max(0, x)}, entry by entry.
 *
 * <p>At its kink, x = 0, the slope is taken to be 0.
 *
 * <p>Source: Nair and Hinton, <i>Rectified Linear Units Improve Restricted Boltzmann Machines</i>, 2010, section 2.
 */
public final class Relu implements Layer {

    /** There is nothing to set and nothing to learn. */
    public Relu() {}

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix y = x.atLeast(0);
        return new Pass(y, dy -> backward(y, dy));
    }

    private Gradients backward(Matrix y, Matrix dy) {
        // ∂L/∂x = ∂L/∂y · [x > 0], and x > 0 where y > 0; NaN where x is NaN
        return Gradients.ofInput(dy.wherePositive(y));
    }

    @Override
    public String toString() {
        return "Relu()";
    }
}
