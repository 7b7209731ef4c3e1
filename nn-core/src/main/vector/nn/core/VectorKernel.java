package nn.core;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The product on the Vector API: a tile of eight rows by two vectors of y stays in registers while the terms of a block
 * of k are added to it.
 *
 * <p>A block of b is packed into strips as wide as a tile, eight rows of a into columns, so that a tile reads both one
 * entry after the other; where a transpose comes from, only the packing knows. A tile that hangs over the edge of y is
 * computed in a buffer. Scheme: Goto and van de Geijn, <i>Anatomy of High-Performance Matrix Multiplication</i>, 2008.
 */
final class VectorKernel implements ProductKernel {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Rows and columns of a tile. */
    private static final int HEIGHT = 8;
    private static final int WIDTH = 2 * LANES;

    /** Rows and columns of a block of b: it stays in the second-level cache, eight rows of a in the first. */
    private static final int DEPTH = 128;
    private static final int COLUMNS = 512;

    /** Where the first terms are added to; never written. */
    private static final double[] ZEROS = new double[HEIGHT * WIDTH];

    /** Throws UnsupportedOperationException where vectors hold two numbers: there {@link RowKernel} is as fast. */
    VectorKernel() {
        if (LANES < 4) {
            throw new UnsupportedOperationException("vectors of " + LANES + " numbers");
        }
    }

    @Override
    public void multiply(Operand a, Operand b, double[] y, int from, int to) {
        int largestDepth = Math.min(DEPTH, b.rows());
        double[] rows = new double[largestDepth * HEIGHT];
        double[] strips = new double[largestDepth * roundedUp(Math.min(COLUMNS, b.columns()))];
        double[] edge = new double[HEIGHT * WIDTH];
        for (int j = 0; j < b.columns(); j += COLUMNS) {
            int columns = Math.min(COLUMNS, b.columns() - j);
            for (int k = 0; k < b.rows(); k += DEPTH) {
                int depth = Math.min(DEPTH, b.rows() - k);
                packStrips(b, k, depth, j, columns, strips);
                for (int i = from; i < to; i += HEIGHT) {
                    int height = Math.min(HEIGHT, to - i);
                    packRows(a, i, height, k, depth, rows);
                    addTiles(k == 0, depth, rows, height, strips, columns, y, i * b.columns() + j, b.columns(), edge);
                }
            }
        }
    }

    private static int roundedUp(int columns) {
        return (columns + WIDTH - 1) / WIDTH * WIDTH;
    }

    /** Up to eight rows of a, column by column. What stands below the last row is never used. */
    private static void packRows(Operand a, int i, int height, int k, int depth, double[] rows) {
        if (a.isRowByRow()) {
            packAcross(a, i, height, k, depth, rows);
        } else {
            packAlong(a, i, height, k, depth, rows);
        }
    }

    /** The entries of a row stand side by side, and must not when they are packed. */
    private static void packAcross(Operand a, int i, int height, int k, int depth, double[] rows) {
        double[] x = a.values();
        for (int r = 0; r < height; r++) {
            int start = a.at(i + r, k);
            for (int p = 0; p < depth; p++) {
                rows[p * HEIGHT + r] = x[start + p];
            }
        }
    }

    /** The entries of a column stand side by side already. */
    private static void packAlong(Operand a, int i, int height, int k, int depth, double[] rows) {
        for (int p = 0; p < depth; p++) {
            int start = a.at(i, k + p);
            if (height == HEIGHT) {
                for (int r = 0; r < HEIGHT; r += LANES) {
                    DoubleVector.fromArray(SPECIES, a.values(), start + r).intoArray(rows, p * HEIGHT + r);
                }
            } else {
                System.arraycopy(a.values(), start, rows, p * HEIGHT, height);
            }
        }
    }

    /** A block of b, strip by strip, each row by row. What stands to the right of the last column is never used. */
    private static void packStrips(Operand b, int k, int depth, int j, int columns, double[] strips) {
        if (b.isRowByRow()) {
            for (int p = 0; p < depth; p++) {
                packRow(b.values(), b.at(k + p, j), columns, strips, p * WIDTH, depth * WIDTH);
            }
        } else {
            for (int c = 0; c < columns; c++) {
                packColumn(b.values(), b.at(k, j + c), depth, strips, c / WIDTH * WIDTH * depth + c % WIDTH);
            }
        }
    }

    /** One row of a block to the strips, which are a step apart. */
    private static void packRow(double[] x, int start, int columns, double[] strips, int at, int step) {
        int to = at;
        int c = 0;
        for (; c + WIDTH <= columns; c += WIDTH) {
            DoubleVector.fromArray(SPECIES, x, start + c).intoArray(strips, to);
            DoubleVector.fromArray(SPECIES, x, start + c + LANES).intoArray(strips, to + LANES);
            to += step;
        }
        System.arraycopy(x, start + c, strips, Math.min(to, strips.length), columns - c);
    }

    private static void packColumn(double[] x, int start, int depth, double[] strips, int at) {
        for (int p = 0; p < depth; p++) {
            strips[at + p * WIDTH] = x[start + p];
        }
    }

    /** Up to eight rows of y, tile by tile. */
    private static void addTiles(boolean isFirst, int depth, double[] rows, int height, double[] strips, int columns,
            double[] y, int at, int stride, double[] edge) {
        for (int c = 0; c < columns; c += WIDTH) {
            int width = Math.min(WIDTH, columns - c);
            if (height == HEIGHT && width == WIDTH) {
                if (isFirst) {
                    addTile(depth, rows, strips, c * depth, ZEROS, 0, WIDTH, y, at + c, stride);
                } else {
                    addTile(depth, rows, strips, c * depth, y, at + c, stride, y, at + c, stride);
                }
            } else {
                copyTile(y, at + c, stride, edge, 0, WIDTH, height, width);
                addTile(depth, rows, strips, c * depth, edge, 0, WIDTH, edge, 0, WIDTH);
                copyTile(edge, 0, WIDTH, y, at + c, stride, height, width);
            }
        }
    }

    private static void copyTile(double[] from, int start, int stride, double[] to, int toStart, int toStride,
            int height, int width) {
        for (int r = 0; r < height; r++) {
            System.arraycopy(from, start + r * stride, to, toStart + r * toStride, width);
        }
    }

    /**
     * {@code y = x + a · b} over a block of k, one tile of each of x and y, which may be the same. Written out: only so
     * do all its vectors stay in registers.
     */
    private static void addTile(int depth, double[] a, double[] b, int strip,
            double[] x, int xAt, int xStride, double[] y, int yAt, int yStride) {
        DoubleVector left0 = DoubleVector.fromArray(SPECIES, x, xAt);
        DoubleVector right0 = DoubleVector.fromArray(SPECIES, x, xAt + LANES);
        DoubleVector left1 = DoubleVector.fromArray(SPECIES, x, xAt + xStride);
        DoubleVector right1 = DoubleVector.fromArray(SPECIES, x, xAt + xStride + LANES);
        DoubleVector left2 = DoubleVector.fromArray(SPECIES, x, xAt + 2 * xStride);
        DoubleVector right2 = DoubleVector.fromArray(SPECIES, x, xAt + 2 * xStride + LANES);
        DoubleVector left3 = DoubleVector.fromArray(SPECIES, x, xAt + 3 * xStride);
        DoubleVector right3 = DoubleVector.fromArray(SPECIES, x, xAt + 3 * xStride + LANES);
        DoubleVector left4 = DoubleVector.fromArray(SPECIES, x, xAt + 4 * xStride);
        DoubleVector right4 = DoubleVector.fromArray(SPECIES, x, xAt + 4 * xStride + LANES);
        DoubleVector left5 = DoubleVector.fromArray(SPECIES, x, xAt + 5 * xStride);
        DoubleVector right5 = DoubleVector.fromArray(SPECIES, x, xAt + 5 * xStride + LANES);
        DoubleVector left6 = DoubleVector.fromArray(SPECIES, x, xAt + 6 * xStride);
        DoubleVector right6 = DoubleVector.fromArray(SPECIES, x, xAt + 6 * xStride + LANES);
        DoubleVector left7 = DoubleVector.fromArray(SPECIES, x, xAt + 7 * xStride);
        DoubleVector right7 = DoubleVector.fromArray(SPECIES, x, xAt + 7 * xStride + LANES);
        for (int p = 0; p < depth; p++) {
            DoubleVector left = DoubleVector.fromArray(SPECIES, b, strip + p * WIDTH);
            DoubleVector right = DoubleVector.fromArray(SPECIES, b, strip + p * WIDTH + LANES);
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[p * HEIGHT]);
            left0 = a0.fma(left, left0);
            right0 = a0.fma(right, right0);
            DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[p * HEIGHT + 1]);
            left1 = a1.fma(left, left1);
            right1 = a1.fma(right, right1);
            DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[p * HEIGHT + 2]);
            left2 = a2.fma(left, left2);
            right2 = a2.fma(right, right2);
            DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[p * HEIGHT + 3]);
            left3 = a3.fma(left, left3);
            right3 = a3.fma(right, right3);
            DoubleVector a4 = DoubleVector.broadcast(SPECIES, a[p * HEIGHT + 4]);
            left4 = a4.fma(left, left4);
            right4 = a4.fma(right, right4);
            DoubleVector a5 = DoubleVector.broadcast(SPECIES, a[p * HEIGHT + 5]);
            left5 = a5.fma(left, left5);
            right5 = a5.fma(right, right5);
            DoubleVector a6 = DoubleVector.broadcast(SPECIES, a[p * HEIGHT + 6]);
            left6 = a6.fma(left, left6);
            right6 = a6.fma(right, right6);
            DoubleVector a7 = DoubleVector.broadcast(SPECIES, a[p * HEIGHT + 7]);
            left7 = a7.fma(left, left7);
            right7 = a7.fma(right, right7);
        }
        left0.intoArray(y, yAt);
        right0.intoArray(y, yAt + LANES);
        left1.intoArray(y, yAt + yStride);
        right1.intoArray(y, yAt + yStride + LANES);
        left2.intoArray(y, yAt + 2 * yStride);
        right2.intoArray(y, yAt + 2 * yStride + LANES);
        left3.intoArray(y, yAt + 3 * yStride);
        right3.intoArray(y, yAt + 3 * yStride + LANES);
        left4.intoArray(y, yAt + 4 * yStride);
        right4.intoArray(y, yAt + 4 * yStride + LANES);
        left5.intoArray(y, yAt + 5 * yStride);
        right5.intoArray(y, yAt + 5 * yStride + LANES);
        left6.intoArray(y, yAt + 6 * yStride);
        right6.intoArray(y, yAt + 6 * yStride + LANES);
        left7.intoArray(y, yAt + 7 * yStride);
        right7.intoArray(y, yAt + 7 * yStride + LANES);
    }

    @Override
    public String toString() {
        return "Vector API with " + LANES + " lanes";
    }
}
