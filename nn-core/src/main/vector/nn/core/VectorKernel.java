package nn.core;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The product on the Vector API, tile by tile of y: each stays in registers while the terms of a block of k are added.
 *
 * <p>A block of b is packed into strips as wide as a tile, so that a tile reads it one entry after the other. The rows
 * of a are read where they stand; if a is a transpose, they are copied to stand like that. A tile that hangs over the
 * edge of y is computed in a buffer. Scheme: Goto and van de Geijn, <i>Anatomy of High-Performance Matrix
 * Multiplication</i>, 2008.
 */
final class VectorKernel implements ProductKernel {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int HEIGHT = VectorTile.HEIGHT;

    /** Rows and columns of a block of b: it stays in the second-level cache, the rows of a for it in the first. */
    private static final int DEPTH = 64;
    private static final int COLUMNS = 512;

    /** For products of few columns. */
    private static final VectorTile NARROW = new NarrowTile();

    /** Eight lanes come with the registers for a wide tile. */
    private static final VectorTile WIDE = LANES >= 8 ? new WideTile() : NARROW;

    /** The row that the first terms are added to, for all rows of a tile; never written. */
    private static final double[] ZEROS = new double[WIDE.width()];

    /** Throws UnsupportedOperationException where vectors hold two numbers: there {@link RowKernel} is as fast. */
    VectorKernel() {
        if (LANES < 4) {
            throw new UnsupportedOperationException("vectors of " + LANES + " numbers");
        }
    }

    @Override
    public void multiply(Operand a, Operand b, double[] y, int from, int to) {
        VectorTile tile = b.columns() <= NARROW.width() ? NARROW : WIDE;
        int largestDepth = Math.min(DEPTH, b.rows());
        int largestWidth = roundedUp(Math.min(COLUMNS, b.columns()), tile.width());
        double[] strips = new double[largestDepth * largestWidth];
        double[] rows = new double[HEIGHT * largestDepth];
        for (int j = 0; j < b.columns(); j += COLUMNS) {
            int columns = Math.min(COLUMNS, b.columns() - j);
            for (int k = 0; k < b.rows(); k += DEPTH) {
                int depth = Math.min(DEPTH, b.rows() - k);
                packStrips(b, k, depth, j, columns, tile.width(), strips);
                for (int i = from; i < to; i += HEIGHT) {
                    int height = Math.min(HEIGHT, to - i);
                    addRows(tile, a, i, height, k, depth, rows, strips, columns, y, i * b.columns() + j, b.columns());
                }
            }
        }
    }

    private static int roundedUp(int columns, int width) {
        return (columns + width - 1) / width * width;
    }

    /** A block of b, strip by strip, each row by row. What stands to the right of the last column is never used. */
    private static void packStrips(Operand b, int k, int depth, int j, int columns, int width, double[] strips) {
        for (int c = 0; c < columns; c += width) {
            int count = Math.min(width, columns - c);
            if (b.isRowByRow()) {
                copyBlock(b.values(), b.at(k, j + c), b.rowStride(), depth, count, strips, c * depth, width);
            } else {
                transpose(b.values(), b.at(k, j + c), b.columnStride(), count, depth, strips, c * depth, width);
            }
        }
    }

    /** Rows that stand a stride apart, to rows that stand a step apart. */
    private static void copyBlock(double[] x, int start, int stride, int rows, int columns,
            double[] packed, int at, int step) {
        for (int p = 0; p < rows; p++) {
            int from = start + p * stride;
            int to = at + p * step;
            int c = 0;
            for (; c + LANES <= columns; c += LANES) {
                DoubleVector.fromArray(SPECIES, x, from + c).intoArray(packed, to + c);
            }
            for (; c < columns; c++) {
                packed[to + c] = x[from + c];
            }
        }
    }

    /** The same with rows and columns exchanged; eight rows at once, so that what is written stands together. */
    private static void transpose(double[] x, int start, int stride, int rows, int columns,
            double[] packed, int at, int step) {
        int r = 0;
        for (; r + 8 <= rows; r += 8) {
            int first = start + r * stride;
            for (int p = 0; p < columns; p++) {
                int from = first + p;
                int to = at + p * step + r;
                packed[to] = x[from];
                packed[to + 1] = x[from + stride];
                packed[to + 2] = x[from + 2 * stride];
                packed[to + 3] = x[from + 3 * stride];
                packed[to + 4] = x[from + 4 * stride];
                packed[to + 5] = x[from + 5 * stride];
                packed[to + 6] = x[from + 6 * stride];
                packed[to + 7] = x[from + 7 * stride];
            }
        }
        for (; r < rows; r++) {
            for (int p = 0; p < columns; p++) {
                packed[at + p * step + r] = x[start + r * stride + p];
            }
        }
    }

    /** Some rows of y, up to the height of a tile, tile by tile. */
    private static void addRows(VectorTile tile, Operand a, int i, int height, int k, int depth, double[] rows,
            double[] strips, int columns, double[] y, int at, int stride) {
        if (a.isRowByRow() && height == HEIGHT) {
            addTiles(tile, k == 0, depth, a.values(), a.at(i, k), a.rowStride(), height,
                    strips, columns, y, at, stride);
        } else {
            copyRows(a, i, height, k, depth, rows);
            addTiles(tile, k == 0, depth, rows, 0, depth, height, strips, columns, y, at, stride);
        }
    }

    /** What stands below the last row is never used. */
    private static void copyRows(Operand a, int i, int height, int k, int depth, double[] rows) {
        if (a.isRowByRow()) {
            copyBlock(a.values(), a.at(i, k), a.rowStride(), height, depth, rows, 0, depth);
        } else {
            transpose(a.values(), a.at(i, k), a.columnStride(), depth, height, rows, 0, depth);
        }
    }

    private static void addTiles(VectorTile tile, boolean isFirst, int depth, double[] a, int aAt, int aStride,
            int height, double[] strips, int columns, double[] y, int at, int stride) {
        for (int c = 0; c < columns; c += tile.width()) {
            int width = Math.min(tile.width(), columns - c);
            if (height < HEIGHT || width < tile.width()) {
                addPartOfTile(tile, depth, a, aAt, aStride, strips, c * depth, y, at + c, stride, height, width);
            } else if (isFirst) {
                tile.add(depth, a, aAt, aStride, strips, c * depth, ZEROS, 0, 0, y, at + c, stride);
            } else {
                tile.add(depth, a, aAt, aStride, strips, c * depth, y, at + c, stride, y, at + c, stride);
            }
        }
    }

    /** In a buffer: a whole tile would hang over the edge of y. */
    private static void addPartOfTile(VectorTile tile, int depth, double[] a, int aAt, int aStride,
            double[] strips, int strip, double[] y, int at, int stride, int height, int width) {
        double[] whole = new double[HEIGHT * tile.width()];
        copyBlock(y, at, stride, height, width, whole, 0, tile.width());
        tile.add(depth, a, aAt, aStride, strips, strip, whole, 0, tile.width(), whole, 0, tile.width());
        copyBlock(whole, 0, tile.width(), height, width, y, at, stride);
    }

    @Override
    public String toString() {
        return "Vector API with " + LANES + " lanes";
    }
}
