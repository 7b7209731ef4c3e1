package nn.layers;

import nn.core.Matrix;

/** The two activations that open the gates of a recurrent cell, and the way back through them. */
final class CellGates {

    private CellGates() {}

    static Matrix sigmoid(Matrix a) {
        return a.map(Sigmoid::sigmoid);
    }

    static Matrix tanh(Matrix a) {
        return a.map(Math::tanh);
    }

    /** {@code ∂L/∂a = ∂L/∂s ⊙ s ⊙ (1 − s)} for s = σ(a). */
    static Matrix throughSigmoid(Matrix s, Matrix ds) {
        return ds.combine(s, (d, y) -> d * y * (1 - y));
    }

    /** {@code ∂L/∂a = ∂L/∂t ⊙ (1 − t²)} for t = tanh a. */
    static Matrix throughTanh(Matrix t, Matrix dt) {
        return dt.combine(t, (d, y) -> d * (1 - y * y));
    }
}
