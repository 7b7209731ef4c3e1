package nn.junctions;

import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** {@code z = x − y}, which has no contract, to show that somebody notices. */
record Untested() implements Junction {

    @Override
    public Pass forward(Matrix x, Matrix y, Mode mode) {
        return new Pass(x.minus(y), dz -> Gradients.ofInputs(dz, dz.times(-1)));
    }
}
