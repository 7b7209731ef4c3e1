package nn.layers;

import nn.core.Matrix;
import nn.core.Require;

/**
 * Some rows and columns of a larger array that a loop is still at work on, such as one head's share of one example,
 * read and written where they stand: entry (i, j) is {@code values[start + i · down + j · right]}.
 */
record Block(double[] values, int start, int rows, int columns, int down, int right) {

    /** A copy of all entries, in rows of so many columns. */
    static Block of(Matrix x, int columns) {
        double[] values = x.toArray();
        return new Block(values, 0, values.length / columns, columns, columns, 1);
    }

    static Block zeros(int rows, int columns) {
        Require.that((long) rows * columns <= Integer.MAX_VALUE,
                "Block: %d rows of %d columns do not fit one array", rows, columns);
        return new Block(new double[rows * columns], 0, rows, columns, columns, 1);
    }

    /** So many columns from the first one on, still in the same array. */
    Block columns(int first, int columns) {
        return new Block(values, at(0, first), rows, columns, down, right);
    }

    /** One of the equal tiles that stand so many one below the other and so many side by side, counted row by row. */
    Block tile(int index, int below, int beside) {
        int height = rows / below;
        int width = columns / beside;
        return new Block(values, at(index / beside * height, index % beside * width), height, width, down, right);
    }

    /** The same entries, read the other way. */
    Block transpose() {
        return new Block(values, start, columns, rows, right, down);
    }

    /** The whole array as a matrix of so many rows. It is handed over: nobody may write it afterwards. */
    Matrix matrix(int rows) {
        return Matrix.wrap(rows, values.length / rows, values);
    }

    double get(int i, int j) {
        return values[at(i, j)];
    }

    void set(int i, int j, double value) {
        values[at(i, j)] = value;
    }

    /** Where entry (i, j) stands in the array. */
    int at(int i, int j) {
        return start + i * down + j * right;
    }

    /**
     * Adds {@code a · b}, in the order of k by fused multiply-add, as {@link Matrix#times(Matrix)} does. This block is
     * no transpose. The rows of b are copied, so that the innermost loop becomes vector instructions.
     */
    void addProduct(Block a, Block b) {
        Require.that(right == 1 && rows == a.rows && columns == b.columns && a.columns == b.rows,
                "addProduct: %d x %d times %d x %d does not go into %d x %d, row by row",
                a.rows, a.columns, b.rows, b.columns, rows, columns);
        double[][] bRows = b.toRows();
        double[] sums = new double[columns];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(values, at(i, 0), sums, 0, columns);
            for (int k = 0; k < bRows.length; k++) {
                addMultiple(a.get(i, k), bRows[k], sums);
            }
            System.arraycopy(sums, 0, values, at(i, 0), columns);
        }
    }

    private double[][] toRows() {
        double[][] y = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                y[i][j] = get(i, j);
            }
        }
        return y;
    }

    private static void addMultiple(double factor, double[] x, double[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] = Math.fma(factor, x[j], y[j]);
        }
    }
}
