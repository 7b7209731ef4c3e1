package nn.core;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The product on the Vector API: a tile of eight rows by two vectors of y stays in registers while the terms of a block
 * of k are added to it.
 *
 * <p>Blocks of a and of b are packed, so that the tile reads both one entry after the other; where a transpose comes
 * from, only the packing knows. A tile that hangs over the edge of y is computed in a buffer. Scheme: Goto and van de
 * Geijn, <i>Anatomy of High-Performance Matrix Multiplication</i>, 2008.
 */
final class VectorKernel implements ProductKernel {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Rows and columns of a tile. */
    private static final int HEIGHT = 8;
    private static final int WIDTH = 2 * LANES;

    /** Terms in a block: a strip of b of that depth stays in the first-level cache. */
    private static final int DEPTH = 128;

    /** Rows in a block: with {@link #DEPTH} columns of a they stay in the second-level cache. */
    private static final int ROWS = 128;

    /** Throws UnsupportedOperationException where vectors hold two numbers: there {@link RowKernel} is as fast. */
    VectorKernel() {
        if (LANES < 4) {
            throw new UnsupportedOperationException("vectors of " + LANES + " numbers");
        }
    }

    @Override
    public void multiply(Operand a, Operand b, double[] y, int from, int to) {
        int inner = a.columns();
        double[] rowsOfA = new double[Math.min(ROWS, roundedUp(to - from)) * Math.min(DEPTH, inner)];
        double[] strip = new double[Math.min(DEPTH, inner) * WIDTH];
        double[] edge = new double[HEIGHT * WIDTH];
        for (int i = from; i < to; i += ROWS) {
            int rows = Math.min(ROWS, to - i);
            for (int k = 0; k < inner; k += DEPTH) {
                int depth = Math.min(DEPTH, inner - k);
                packRows(a, i, rows, k, depth, rowsOfA);
                for (int j = 0; j < b.columns(); j += WIDTH) {
                    int width = Math.min(WIDTH, b.columns() - j);
                    packStrip(b, k, depth, j, width, strip);
                    addStrip(depth, rowsOfA, rows, strip, width, y, i * b.columns() + j, b.columns(), edge);
                }
            }
        }
    }

    private static int roundedUp(int rows) {
        return (rows + HEIGHT - 1) / HEIGHT * HEIGHT;
    }

    /** Rows of a in groups of eight, each group column by column. What hangs over the last row is never used. */
    private static void packRows(Operand a, int i, int rows, int k, int depth, double[] packed) {
        for (int r = 0; r < rows; r += HEIGHT) {
            int height = Math.min(HEIGHT, rows - r);
            if (a.isRowByRow()) {
                packAcross(a, i + r, height, k, depth, packed, r * depth);
            } else {
                packAlong(a, i + r, height, k, depth, packed, r * depth);
            }
        }
    }

    /** The entries of a row stand side by side, and must not when they are packed. */
    private static void packAcross(Operand a, int i, int height, int k, int depth, double[] packed, int at) {
        double[] x = a.values();
        for (int r = 0; r < height; r++) {
            int start = a.at(i + r, k);
            for (int p = 0; p < depth; p++) {
                packed[at + p * HEIGHT + r] = x[start + p];
            }
        }
    }

    /** The entries of a column stand side by side already. */
    private static void packAlong(Operand a, int i, int height, int k, int depth, double[] packed, int at) {
        double[] x = a.values();
        for (int p = 0; p < depth; p++) {
            int start = a.at(i, k + p);
            int to = at + p * HEIGHT;
            if (height == HEIGHT) {
                for (int r = 0; r < HEIGHT; r += LANES) {
                    DoubleVector.fromArray(SPECIES, x, start + r).intoArray(packed, to + r);
                }
            } else {
                System.arraycopy(x, start, packed, to, height);
            }
        }
    }

    /** Two vectors of each row of b, row by row. What hangs over the last column is never used. */
    private static void packStrip(Operand b, int k, int depth, int j, int width, double[] strip) {
        if (!b.isRowByRow()) {
            packTransposed(b, k, depth, j, width, strip);
        } else if (width == WIDTH) {
            for (int p = 0; p < depth; p++) {
                int start = b.at(k + p, j);
                DoubleVector.fromArray(SPECIES, b.values(), start).intoArray(strip, p * WIDTH);
                DoubleVector.fromArray(SPECIES, b.values(), start + LANES).intoArray(strip, p * WIDTH + LANES);
            }
        } else {
            for (int p = 0; p < depth; p++) {
                System.arraycopy(b.values(), b.at(k + p, j), strip, p * WIDTH, width);
            }
        }
    }

    private static void packTransposed(Operand b, int k, int depth, int j, int width, double[] strip) {
        double[] x = b.values();
        for (int c = 0; c < width; c++) {
            int start = b.at(k, j + c);
            for (int p = 0; p < depth; p++) {
                strip[p * WIDTH + c] = x[start + p];
            }
        }
    }

    /** One strip of y, tile by tile. */
    private static void addStrip(int depth, double[] rowsOfA, int rows, double[] strip, int width,
            double[] y, int at, int stride, double[] edge) {
        for (int r = 0; r < rows; r += HEIGHT) {
            int height = Math.min(HEIGHT, rows - r);
            if (height == HEIGHT && width == WIDTH) {
                addTile(depth, rowsOfA, r * depth, strip, y, at + r * stride, stride);
            } else {
                copyTile(y, at + r * stride, stride, edge, 0, WIDTH, height, width);
                addTile(depth, rowsOfA, r * depth, strip, edge, 0, WIDTH);
                copyTile(edge, 0, WIDTH, y, at + r * stride, stride, height, width);
            }
        }
    }

    private static void copyTile(double[] from, int start, int stride, double[] to, int toStart, int toStride,
            int height, int width) {
        for (int r = 0; r < height; r++) {
            System.arraycopy(from, start + r * stride, to, toStart + r * toStride, width);
        }
    }

    /** {@code tile += a · b} over a block of k. Written out: only so do all its vectors stay in registers. */
    private static void addTile(int depth, double[] a, int at, double[] b, double[] y, int first, int stride) {
        int y1 = first + stride;
        int y2 = y1 + stride;
        int y3 = y2 + stride;
        int y4 = y3 + stride;
        int y5 = y4 + stride;
        int y6 = y5 + stride;
        int y7 = y6 + stride;
        DoubleVector left0 = DoubleVector.fromArray(SPECIES, y, first);
        DoubleVector right0 = DoubleVector.fromArray(SPECIES, y, first + LANES);
        DoubleVector left1 = DoubleVector.fromArray(SPECIES, y, y1);
        DoubleVector right1 = DoubleVector.fromArray(SPECIES, y, y1 + LANES);
        DoubleVector left2 = DoubleVector.fromArray(SPECIES, y, y2);
        DoubleVector right2 = DoubleVector.fromArray(SPECIES, y, y2 + LANES);
        DoubleVector left3 = DoubleVector.fromArray(SPECIES, y, y3);
        DoubleVector right3 = DoubleVector.fromArray(SPECIES, y, y3 + LANES);
        DoubleVector left4 = DoubleVector.fromArray(SPECIES, y, y4);
        DoubleVector right4 = DoubleVector.fromArray(SPECIES, y, y4 + LANES);
        DoubleVector left5 = DoubleVector.fromArray(SPECIES, y, y5);
        DoubleVector right5 = DoubleVector.fromArray(SPECIES, y, y5 + LANES);
        DoubleVector left6 = DoubleVector.fromArray(SPECIES, y, y6);
        DoubleVector right6 = DoubleVector.fromArray(SPECIES, y, y6 + LANES);
        DoubleVector left7 = DoubleVector.fromArray(SPECIES, y, y7);
        DoubleVector right7 = DoubleVector.fromArray(SPECIES, y, y7 + LANES);
        for (int p = 0; p < depth; p++) {
            int column = at + p * HEIGHT;
            DoubleVector left = DoubleVector.fromArray(SPECIES, b, p * WIDTH);
            DoubleVector right = DoubleVector.fromArray(SPECIES, b, p * WIDTH + LANES);
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[column]);
            left0 = a0.fma(left, left0);
            right0 = a0.fma(right, right0);
            DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[column + 1]);
            left1 = a1.fma(left, left1);
            right1 = a1.fma(right, right1);
            DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[column + 2]);
            left2 = a2.fma(left, left2);
            right2 = a2.fma(right, right2);
            DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[column + 3]);
            left3 = a3.fma(left, left3);
            right3 = a3.fma(right, right3);
            DoubleVector a4 = DoubleVector.broadcast(SPECIES, a[column + 4]);
            left4 = a4.fma(left, left4);
            right4 = a4.fma(right, right4);
            DoubleVector a5 = DoubleVector.broadcast(SPECIES, a[column + 5]);
            left5 = a5.fma(left, left5);
            right5 = a5.fma(right, right5);
            DoubleVector a6 = DoubleVector.broadcast(SPECIES, a[column + 6]);
            left6 = a6.fma(left, left6);
            right6 = a6.fma(right, right6);
            DoubleVector a7 = DoubleVector.broadcast(SPECIES, a[column + 7]);
            left7 = a7.fma(left, left7);
            right7 = a7.fma(right, right7);
        }
        left0.intoArray(y, first);
        right0.intoArray(y, first + LANES);
        left1.intoArray(y, y1);
        right1.intoArray(y, y1 + LANES);
        left2.intoArray(y, y2);
        right2.intoArray(y, y2 + LANES);
        left3.intoArray(y, y3);
        right3.intoArray(y, y3 + LANES);
        left4.intoArray(y, y4);
        right4.intoArray(y, y4 + LANES);
        left5.intoArray(y, y5);
        right5.intoArray(y, y5 + LANES);
        left6.intoArray(y, y6);
        right6.intoArray(y, y6 + LANES);
        left7.intoArray(y, y7);
        right7.intoArray(y, y7 + LANES);
    }

    @Override
    public String toString() {
        return "Vector API with " + LANES + " lanes";
    }
}
