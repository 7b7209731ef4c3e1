package nn.layers;

import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.core.Require;

/**
 * The concatenation of two batches of equally many rows, side by side: {@code z = [x | y]}. Each input gets its own
 * columns of the upstream gradient.
 *
 * <p>Source: Huang et al., <i>Densely Connected Convolutional Networks</i>, 2017, equation 2.
 */
public final class Concat implements Junction {

    /** There is nothing to set and nothing to learn. */
    public Concat() {}

    @Override
    public Pass forward(Matrix x, Matrix y, Mode mode) {
        Require.that(x.rows() == y.rows(),
                "%s needs two inputs with equally many rows, not %s and %s", this, x.shape(), y.shape());
        int split = x.columns();
        return new Pass(x.beside(y), dz -> backward(split, dz));
    }

    private Gradients backward(int split, Matrix dz) {
        // [∂L/∂x | ∂L/∂y] = ∂L/∂z
        return Gradients.ofInputs(dz.columns(0, split), dz.columns(split, dz.columns()));
    }

    @Override
    public String toString() {
        return "Concat()";
    }
}
