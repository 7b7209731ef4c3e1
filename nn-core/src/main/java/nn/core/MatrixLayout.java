package nn.core;

/** How entries lie in an array. */
final class MatrixLayout {

    private MatrixLayout() {}

    /** The entries of a rows x columns array, row by row, turned into those of its transpose, row by row. */
    static double[] transpose(int rows, int columns, double[] values) {
        double[] y = new double[values.length];
        transpose(rows, columns, values, y, 0);
        return y;
    }

    /** The same, written into an array from a place on. */
    static void transpose(int rows, int columns, double[] values, double[] y, int start) {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                y[start + j * rows + i] = values[i * columns + j];
            }
        }
    }
}
