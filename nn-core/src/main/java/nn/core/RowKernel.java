package nn.core;

/**
 * The product in plain Java that the compiler turns into vector instructions: four rows of y at a time get the terms of
 * three k at a time, {@code yᵣ += aᵣ₀ · b₀ + aᵣ₁ · b₁ + aᵣ₂ · b₂}, along the rows of b.
 *
 * <p>A loop is vectorised if the bare loop variable indexes every array in it. So each row that the innermost loop
 * reads or writes is an array of its own, a buffer into which a block of b or of y is copied.
 */
final class RowKernel implements ProductKernel {

    /** Rows of b in a block: with {@link #WIDTH} columns they stay in the second-level cache. */
    private static final int DEPTH = 96;

    /** Columns of b in a block: the buffers of one innermost loop stay in the first-level cache. */
    private static final int WIDTH = 256;

    /** With fewer columns than this and at least as many rows, yᵀ is computed: its rows are long enough. */
    private static final int NARROW = 16;

    /** Rows of y whose transpose stays in the first-level cache. */
    private static final int ROWS = 256;

    @Override
    public void multiply(Operand a, Operand b, Operand y) {
        if (y.columns() < NARROW && y.rows() >= NARROW) {
            multiplyNarrow(a, b, y);
        } else {
            multiplyWide(a, b, y);
        }
    }

    /** {@code y = (bᵀ · aᵀ)ᵀ}, some rows at a time. */
    private static void multiplyNarrow(Operand a, Operand b, Operand y) {
        for (int i = 0; i < y.rows(); i += ROWS) {
            Operand rows = a.rows(i, Math.min(y.rows(), i + ROWS));
            double[] transposed = new double[b.columns() * rows.rows()];
            multiplyWide(b.transpose(), rows.transpose(), Operand.ofRows(b.columns(), rows.rows(), transposed));
            copyBack(transposed, y.rows(i, i + rows.rows()));
        }
    }

    private static void copyBack(double[] transposed, Operand y) {
        for (int i = 0; i < y.rows(); i++) {
            for (int j = 0; j < y.columns(); j++) {
                y.values()[y.at(i, j)] = transposed[j * y.rows() + i];
            }
        }
    }

    private static void multiplyWide(Operand a, Operand b, Operand y) {
        for (int column = 0; column < b.columns(); column += WIDTH) {
            int width = Math.min(WIDTH, b.columns() - column);
            double[][] block = new double[Math.min(DEPTH, b.rows())][width];
            double[][] rows = new double[4][width];
            for (int k = 0; k < b.rows(); k += DEPTH) {
                int depth = Math.min(DEPTH, b.rows() - k);
                copyBlock(b, k, depth, column, block);
                for (int i = 0; i < y.rows(); i += 4) {
                    int count = Math.min(4, y.rows() - i);
                    addBlock(a, i, k, depth, block, rows, y.block(i, column, count, width));
                }
            }
        }
    }

    private static void copyBlock(Operand b, int k, int depth, int column, double[][] block) {
        int width = block[0].length;
        if (b.isRowByRow()) {
            for (int p = 0; p < depth; p++) {
                System.arraycopy(b.values(), b.at(k + p, column), block[p], 0, width);
            }
        } else {
            copyTransposed(b, k, depth, column, block);
        }
    }

    /** Eight columns of b at once, each of which stands together, so that what is written stands together, too. */
    private static void copyTransposed(Operand b, int k, int depth, int column, double[][] block) {
        int width = block[0].length;
        int j = 0;
        for (; j + 8 <= width; j += 8) {
            int start = b.at(k, column + j);
            int step = b.columnStride();
            for (int p = 0; p < depth; p++) {
                double[] row = block[p];
                int at = start + p * b.rowStride();
                row[j] = b.values()[at];
                row[j + 1] = b.values()[at + step];
                row[j + 2] = b.values()[at + 2 * step];
                row[j + 3] = b.values()[at + 3 * step];
                row[j + 4] = b.values()[at + 4 * step];
                row[j + 5] = b.values()[at + 5 * step];
                row[j + 6] = b.values()[at + 6 * step];
                row[j + 7] = b.values()[at + 7 * step];
            }
        }
        for (; j < width; j++) {
            for (int p = 0; p < depth; p++) {
                block[p][j] = b.values()[b.at(k + p, column + j)];
            }
        }
    }

    /** Some rows of y, up to four, take up the terms of one block of b. */
    private static void addBlock(Operand a, int i, int k, int depth, double[][] block, double[][] rows, Operand y) {
        for (int r = 0; r < y.rows(); r++) {
            System.arraycopy(y.values(), y.at(r, 0), rows[r], 0, y.columns());
        }
        if (y.rows() == 4) {
            addToFour(a, i, k, depth, block, rows[0], rows[1], rows[2], rows[3]);
        } else {
            for (int r = 0; r < y.rows(); r++) {
                addToOne(a, i + r, k, depth, block, rows[r]);
            }
        }
        for (int r = 0; r < y.rows(); r++) {
            System.arraycopy(rows[r], 0, y.values(), y.at(r, 0), y.columns());
        }
    }

    private static void addToFour(Operand a, int i, int k, int depth, double[][] block,
            double[] y0, double[] y1, double[] y2, double[] y3) {
        double[] x = a.values();
        int down = a.rowStride();
        int right = a.columnStride();
        int p = 0;
        for (; p + 3 <= depth; p += 3) {
            int first = a.at(i, k + p);
            int second = first + down;
            int third = second + down;
            int fourth = third + down;
            addThree(block[p], block[p + 1], block[p + 2], y0, y1, y2, y3,
                    x[first], x[first + right], x[first + 2 * right],
                    x[second], x[second + right], x[second + 2 * right],
                    x[third], x[third + right], x[third + 2 * right],
                    x[fourth], x[fourth + right], x[fourth + 2 * right]);
        }
        for (; p < depth; p++) {
            addOne(block[p], y0, x[a.at(i, k + p)]);
            addOne(block[p], y1, x[a.at(i + 1, k + p)]);
            addOne(block[p], y2, x[a.at(i + 2, k + p)]);
            addOne(block[p], y3, x[a.at(i + 3, k + p)]);
        }
    }

    private static void addToOne(Operand a, int i, int k, int depth, double[][] block, double[] y) {
        for (int p = 0; p < depth; p++) {
            addOne(block[p], y, a.values()[a.at(i, k + p)]);
        }
    }

    private static void addThree(double[] b0, double[] b1, double[] b2,
            double[] y0, double[] y1, double[] y2, double[] y3,
            double a00, double a01, double a02, double a10, double a11, double a12,
            double a20, double a21, double a22, double a30, double a31, double a32) {
        for (int j = 0; j < y0.length; j++) {
            double u = b0[j];
            double v = b1[j];
            double w = b2[j];
            y0[j] = Math.fma(a02, w, Math.fma(a01, v, Math.fma(a00, u, y0[j])));
            y1[j] = Math.fma(a12, w, Math.fma(a11, v, Math.fma(a10, u, y1[j])));
            y2[j] = Math.fma(a22, w, Math.fma(a21, v, Math.fma(a20, u, y2[j])));
            y3[j] = Math.fma(a32, w, Math.fma(a31, v, Math.fma(a30, u, y3[j])));
        }
    }

    private static void addOne(double[] b, double[] y, double a) {
        for (int j = 0; j < y.length; j++) {
            y[j] = Math.fma(a, b[j], y[j]);
        }
    }

    @Override
    public String toString() {
        return "plain Java";
    }
}
