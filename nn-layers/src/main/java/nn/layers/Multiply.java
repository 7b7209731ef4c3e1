package nn.layers;

import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.core.Require;

/**
 * The multiply gate: {@code z = x ⊙ y}, of two batches of one shape. It swaps the inputs: each is the local gradient of
 * the other.
 *
 * <p>Source: Karpathy et al., <i>CS231n: Backpropagation, Intuitions</i>, section "Patterns in backward flow".
 */
public final class Multiply implements Junction {

    /** There is nothing to set and nothing to learn. */
    public Multiply() {}

    @Override
    public Pass forward(Matrix x, Matrix y, Mode mode) {
        Require.oneShape(this, x, y);
        return new Pass(x.hadamard(y), dz -> backward(x, y, dz));
    }

    private Gradients backward(Matrix x, Matrix y, Matrix dz) {
        // ∂L/∂x = ∂L/∂z ⊙ y
        Matrix dx = dz.hadamard(y);
        // ∂L/∂y = ∂L/∂z ⊙ x
        Matrix dy = dz.hadamard(x);
        return Gradients.ofInputs(dx, dy);
    }

    @Override
    public String toString() {
        return "Multiply()";
    }
}
