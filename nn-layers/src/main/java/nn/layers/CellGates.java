package nn.layers;

import java.util.function.DoubleUnaryOperator;
import nn.core.Matrix;

/** How the gates of a recurrent cell open, and the way back through them. */
final class CellGates {

    private CellGates() {}

    /** {@code f(x · Wx + h · Wh + b)}, of so many columns from the first one on. */
    static Matrix gate(DoubleUnaryOperator f, int first, int columns, Matrix xWx, Matrix hWh, Matrix b) {
        double[] y = new double[xWx.rows() * columns];
        for (int k = 0; k < y.length; k++) {
            int row = k / columns;
            int j = first + k % columns;
            y[k] = f.applyAsDouble(xWx.get(row, j) + hWh.get(row, j) + b.get(0, j));
        }
        return Matrix.wrap(xWx.rows(), columns, y);
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
