package nn.core;

import java.util.Arrays;

/**
 * The matrix product over plain arrays.
 *
 * <p>The definition, three loops: {@code y[i][j] = fma(a[i][k], b[k][j], y[i][j])} for k = 0, 1,
 * ..., from +0.0. The loops here stand in the order i, k, j, with four values of k at a time, so
 * that the innermost one runs along rows and the compiler turns it into vector instructions; each
 * entry still gets its terms in the order of k.
 */
final class MatrixProduct {

    private MatrixProduct() {}

    /** The rows x columns product of a (rows x inner) and b (inner x columns), all row by row. */
    static double[] multiply(int rows, int inner, int columns, double[] a, double[] b) {
        double[][] bRows = rowsOf(b, inner, columns);
        double[] y = new double[rows * columns];
        double[] yRow = new double[columns];
        for (int i = 0; i < rows; i++) {
            Arrays.fill(yRow, 0.0);
            addRow(a, i * inner, inner, bRows, yRow);
            System.arraycopy(yRow, 0, y, i * columns, columns);
        }
        return y;
    }

    private static double[][] rowsOf(double[] b, int rows, int columns) {
        double[][] split = new double[rows][];
        for (int k = 0; k < rows; k++) {
            split[k] = Arrays.copyOfRange(b, k * columns, (k + 1) * columns);
        }
        return split;
    }

    /** {@code yRow += a[start .. start + inner] · b}. */
    private static void addRow(double[] a, int start, int inner, double[][] b, double[] yRow) {
        int k = 0;
        for (; k + 4 <= inner; k += 4) {
            addFour(a[start + k], a[start + k + 1], a[start + k + 2], a[start + k + 3],
                    b[k], b[k + 1], b[k + 2], b[k + 3], yRow);
        }
        for (; k < inner; k++) {
            addOne(a[start + k], b[k], yRow);
        }
    }

    private static void addFour(double a0, double a1, double a2, double a3,
            double[] b0, double[] b1, double[] b2, double[] b3, double[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] = Math.fma(a3, b3[j], Math.fma(a2, b2[j], Math.fma(a1, b1[j], Math.fma(a0, b0[j], y[j]))));
        }
    }

    private static void addOne(double a0, double[] b0, double[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] = Math.fma(a0, b0[j], y[j]);
        }
    }
}
