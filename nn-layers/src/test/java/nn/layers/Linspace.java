package nn.layers;

import nn.core.Matrix;

/** NumPy's {@code linspace(from, to, num=rows * columns).reshape(rows, columns)}, by its formula. */
final class Linspace {

    private Linspace() {}

    static Matrix of(double from, double to, int rows, int columns) {
        double step = (to - from) / (rows * columns - 1);
        return Matrix.generate(rows, columns, (i, j) -> from + step * (i * columns + j));
    }
}
