package nn.examples.symbolic;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** A number, whatever the input is: a gate of a graph that does not look at what it is given. */
record NumberGate(double value) implements Layer {

    @Override
    public Pass forward(Matrix x, Mode mode) {
        return new Pass(Matrix.filled(x.rows(), x.columns(), value), this::backward);
    }

    private Gradients backward(Matrix dy) {
        // ∂L/∂x = 0
        return Gradients.ofInput(Matrix.zeros(dy.rows(), dy.columns()));
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
