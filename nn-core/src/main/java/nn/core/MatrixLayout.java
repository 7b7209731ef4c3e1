package nn.core;

/** How entries lie in an array. */
final class MatrixLayout {

    private MatrixLayout() {}

    /** The entries of a rows x columns array, row by row, turned into those of its transpose, row by row. */
    static double[] transpose(int rows, int columns, double[] values) {
        double[] y = new double[values.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                y[j * rows + i] = values[i * columns + j];
            }
        }
        return y;
    }
}
