package nn.junctions;

import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** {@code z = x + y}: the upstream gradient goes to both. */
record Add() implements Junction {

    @Override
    public Pass forward(Matrix x, Matrix y, Mode mode) {
        return new Pass(x.plus(y), dz -> Gradients.ofInputs(dz, dz));
    }
}
