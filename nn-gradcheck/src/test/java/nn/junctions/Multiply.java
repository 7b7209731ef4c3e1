package nn.junctions;

import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** {@code z = x ⊙ y}: each is the factor of the other's gradient. */
record Multiply() implements Junction {

    @Override
    public Pass forward(Matrix x, Matrix y, Mode mode) {
        return new Pass(x.hadamard(y), dz -> Gradients.ofInputs(dz.hadamard(y), dz.hadamard(x)));
    }
}
