package nn.layers;

import java.util.function.DoubleUnaryOperator;
import nn.core.Matrix;

/** How the gates of a recurrent cell open, and the way back through them. */
final class CellGates {

    private CellGates() {}

    /** {@code f(x · Wx + h · Wh + b)}, of so many columns from the first one on. */
    static Matrix gate(DoubleUnaryOperator f, int first, int columns, Matrix xWx, Matrix hWh, Matrix b) {
        return Matrix.generate(xWx.rows(), columns, (row, j) -> f.applyAsDouble(
                xWx.get(row, first + j) + hWh.get(row, first + j) + b.get(0, first + j)));
    }

    /** {@code ∂L/∂a = ∂L/∂s · s · (1 − s)} for s = σ(a). */
    static double throughSigmoid(double s, double ds) {
        return ds * s * (1 - s);
    }

    /** {@code ∂L/∂a = ∂L/∂t · (1 − t²)} for t = tanh a. */
    static double throughTanh(double t, double dt) {
        return dt * (1 - t * t);
    }
}
