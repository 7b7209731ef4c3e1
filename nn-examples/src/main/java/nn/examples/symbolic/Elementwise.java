package nn.examples.symbolic;

import java.util.function.DoubleUnaryOperator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** A function of every entry, with its slope: a gate of a graph. */
record Elementwise(String name, DoubleUnaryOperator f, DoubleUnaryOperator slope) implements Layer {

    @Override
    public Pass forward(Matrix x, Mode mode) {
        return new Pass(x.map(f), dy -> backward(x, dy));
    }

    private Gradients backward(Matrix x, Matrix dy) {
        // ∂L/∂x = ∂L/∂y · f′(x)
        return Gradients.ofInput(dy.hadamard(x.map(slope)));
    }

    @Override
    public String toString() {
        return name;
    }
}
