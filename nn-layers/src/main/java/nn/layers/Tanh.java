package nn.layers;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/**
 * The hyperbolic tangent: {@code y = tanh x}, entry by entry.
 *
 * <p>Source: LeCun et al., <i>Efficient BackProp</i>, 1998, section 4.4.
 */
public final class Tanh implements Layer {

    /** There is nothing to set and nothing to learn. */
    public Tanh() {}

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix y = x.map(Math::tanh);
        return new Pass(y, dy -> backward(y, dy));
    }

    private Gradients backward(Matrix y, Matrix dy) {
        // ∂y/∂x = 1 − y²
        return Gradients.ofInput(dy.combine(y, (d, t) -> d * (1 - t * t)));
    }

    @Override
    public String toString() {
        return "Tanh()";
    }
}
