package nn.layers;

import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.core.Require;

/**
 * The add gate: {@code z = x + y}, of two batches of one shape. It copies the upstream gradient to both.
 *
 * <p>Source: Karpathy et al., <i>CS231n: Backpropagation, Intuitions</i>, section "Patterns in backward flow".
 */
public final class Add implements Junction {

    /** There is nothing to set and nothing to learn. */
    public Add() {}

    @Override
    public Pass forward(Matrix x, Matrix y, Mode mode) {
        Require.oneShape(this, x, y);
        return new Pass(x.plus(y), this::backward);
    }

    private Gradients backward(Matrix dz) {
        // ∂L/∂x = ∂L/∂z and ∂L/∂y = ∂L/∂z
        return Gradients.ofInputs(dz, dz);
    }

    @Override
    public String toString() {
        return "Add()";
    }
}
