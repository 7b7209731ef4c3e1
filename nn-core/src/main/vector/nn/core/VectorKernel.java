package nn.core;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The product on the Vector API, tile by tile of y: each stays in registers while the terms of a block of k are added.
 *
 * <p>Both factors are packed in the order in which a tile reads them: a block of a into groups as high as a tile, a
 * block of b into strips as wide as a tile. A strip stays in the first-level cache while all groups pass. A tile that
 * hangs over the edge of y is computed in a buffer. Scheme: Goto and van de Geijn, <i>Anatomy of High-Performance
 * Matrix Multiplication</i>, 2008.
 */
final class VectorKernel implements ProductKernel {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int HEIGHT = VectorTile.HEIGHT;
    private static final int STEP = VectorTile.STEP;

    /** Terms of a block, an even number: a strip of b stays in the first-level cache. */
    private static final int DEPTH = 64;

    /** Rows of a block, whole groups: with {@link #DEPTH} columns 328 kB, for a second-level cache of 1 MB. */
    private static final int ROWS = 80 * HEIGHT;

    private static final VectorTile THIN = new ThinTile();
    private static final VectorTile NARROW = new NarrowTile();

    /** Eight lanes come with the registers for a wide tile. */
    private static final VectorTile WIDE = LANES >= 8 ? new WideTile() : NARROW;

    /** What is packed, kept by each thread from one product to the next. Nothing that one leaves reaches the next y. */
    private static final class Workspace {

        private double[] groups = {};
        private final double[] strip = new double[DEPTH * WIDE.width()];
        private final double[] tile = new double[HEIGHT * WIDE.width()];

        /** With room for the groups of a block. */
        Workspace holding(int rows, int depth) {
            int size = (rows + HEIGHT - 1) / HEIGHT * STEP * even(depth);
            groups = groups.length < size ? new double[size] : groups;
            return this;
        }
    }

    private final ThreadLocal<Workspace> workspaces = ThreadLocal.withInitial(Workspace::new);

    /** Throws UnsupportedOperationException where vectors hold two numbers: there {@link RowKernel} is as fast. */
    VectorKernel() {
        if (LANES < 4) {
            throw new UnsupportedOperationException("vectors of " + LANES + " numbers");
        }
    }

    @Override
    public void multiply(Operand a, Operand b, Operand y) {
        Workspace workspace = workspaces.get().holding(Math.min(ROWS, a.rows()), Math.min(DEPTH, a.columns()));
        for (int k = 0; k < b.rows(); k += DEPTH) {
            int depth = Math.min(DEPTH, b.rows() - k);
            for (int i = 0; i < a.rows(); i += ROWS) {
                int height = Math.min(ROWS, a.rows() - i);
                packGroups(a.block(i, k, height, depth), workspace.groups);
                multiplyBlock(b.rows(k, k + depth), workspace, y.rows(i, i + height));
            }
        }
    }

    /** Strip by strip, with the packed block of a. */
    private static void multiplyBlock(Operand b, Workspace workspace, Operand y) {
        int j = 0;
        while (j < b.columns()) {
            VectorTile tile = tile(b.columns() - j);
            int width = Math.min(tile.width(), b.columns() - j);
            packStrip(tile, b.columns(j, j + width), workspace.strip);
            addStrip(tile, even(b.rows()), workspace, y.columns(j, j + width));
            j += width;
        }
    }

    /** The narrowest tile that holds so many columns, or else the widest. */
    private static VectorTile tile(int columns) {
        if (columns <= THIN.width()) {
            return THIN;
        }
        return columns <= NARROW.width() ? NARROW : WIDE;
    }

    /** The number of terms with the one that is added to make it even: 0.0 · (−0.0), which changes no sum. */
    private static int even(int depth) {
        return depth + depth % 2;
    }

    /** A block of a, group by group, each column by column. What stands below the last row is never used. */
    private static void packGroups(Operand a, double[] groups) {
        int size = STEP * even(a.columns());
        for (int i = 0; i < a.rows(); i += HEIGHT) {
            int group = i / HEIGHT * size;
            if (LANES == STEP && a.rowStride() == 1 && a.at(i, a.columns() - 1) <= a.values().length - STEP) {
                packWithWhatFollows(a.values(), a.at(i, 0), a.columnStride(), a.columns(), groups, group);
            } else if (a.rows() - i >= HEIGHT) {
                packGroup(a.values(), a.at(i, 0), a.rowStride(), a.columnStride(), a.columns(), groups, group);
            } else {
                packPartOfGroup(a.block(i, 0, a.rows() - i, a.columns()), groups, group);
            }
            if (a.columns() % 2 == 1) {
                Arrays.fill(groups, group + size - STEP, group + size, 0.0);
            }
        }
    }

    private static void packGroup(double[] a, int start, int down, int right, int columns, double[] groups, int group) {
        for (int p = 0; p < columns; p++) {
            int from = start + p * right;
            int to = group + p * STEP;
            groups[to] = a[from];
            groups[to + 1] = a[from + down];
            groups[to + 2] = a[from + 2 * down];
            groups[to + 3] = a[from + 3 * down];
            groups[to + 4] = a[from + 4 * down];
        }
    }

    /** Columns whose entries stand side by side, by one vector each: what stands behind them is never used. */
    private static void packWithWhatFollows(double[] a, int start, int right, int columns,
            double[] groups, int group) {
        for (int p = 0; p < columns; p++) {
            DoubleVector.fromArray(SPECIES, a, start + p * right).intoArray(groups, group + p * STEP);
        }
    }

    private static void packPartOfGroup(Operand a, double[] groups, int group) {
        for (int p = 0; p < a.columns(); p++) {
            for (int r = 0; r < a.rows(); r++) {
                groups[group + p * STEP + r] = a.values()[a.at(r, p)];
            }
        }
    }

    /** A block of b, row by row. What stands to the right of the last column is never used. */
    private static void packStrip(VectorTile tile, Operand b, double[] strip) {
        if (!b.isRowByRow()) {
            copyColumns(b.values(), b.at(0, 0), b.columnStride(), b.columns(), b.rows(), strip, tile.width());
        } else if (b.columns() == tile.width()) {
            tile.pack(b.rows(), b.values(), b.at(0, 0), b.rowStride(), strip);
        } else {
            copyRows(b.rows(), b.columns(), b.values(), b.at(0, 0), b.rowStride(), strip, 0, tile.width());
        }
        if (b.rows() % 2 == 1) {
            Arrays.fill(strip, b.rows() * tile.width(), (b.rows() + 1) * tile.width(), -0.0);
        }
    }

    private static void copyRows(int rows, int columns, double[] x, int xAt, int xStride,
            double[] y, int yAt, int yStride) {
        for (int p = 0; p < rows; p++) {
            System.arraycopy(x, xAt + p * xStride, y, yAt + p * yStride, columns);
        }
    }

    /** Columns whose entries stand side by side, to rows; eight at once, so that what is written stands together. */
    private static void copyColumns(double[] x, int start, int stride, int columns, int rows,
            double[] target, int step) {
        int c = 0;
        for (; c + 8 <= columns; c += 8) {
            int first = start + c * stride;
            for (int p = 0; p < rows; p++) {
                int from = first + p;
                int to = p * step + c;
                target[to] = x[from];
                target[to + 1] = x[from + stride];
                target[to + 2] = x[from + 2 * stride];
                target[to + 3] = x[from + 3 * stride];
                target[to + 4] = x[from + 4 * stride];
                target[to + 5] = x[from + 5 * stride];
                target[to + 6] = x[from + 6 * stride];
                target[to + 7] = x[from + 7 * stride];
            }
        }
        for (; c < columns; c++) {
            for (int p = 0; p < rows; p++) {
                target[p * step + c] = x[start + c * stride + p];
            }
        }
    }

    /** The tiles of a block of y that is as wide as one, from the top to the bottom. */
    private static void addStrip(VectorTile tile, int depth, Workspace workspace, Operand y) {
        for (int i = 0; i < y.rows(); i += HEIGHT) {
            int group = i / HEIGHT * STEP * depth;
            int height = Math.min(HEIGHT, y.rows() - i);
            if (height == HEIGHT && y.columns() == tile.width()) {
                tile.add(depth, workspace.groups, group, workspace.strip, y.values(), y.at(i, 0), y.rowStride());
            } else {
                addPartOfTile(tile, depth, workspace, group, y.rows(i, i + height));
            }
        }
    }

    /** In a buffer: a whole tile would hang over the edge of y. */
    private static void addPartOfTile(VectorTile tile, int depth, Workspace workspace, int group, Operand y) {
        double[] whole = workspace.tile;
        int width = tile.width();
        copyRows(y.rows(), y.columns(), y.values(), y.at(0, 0), y.rowStride(), whole, 0, width);
        tile.add(depth, workspace.groups, group, workspace.strip, whole, 0, width);
        copyRows(y.rows(), y.columns(), whole, 0, width, y.values(), y.at(0, 0), y.rowStride());
    }

    @Override
    public String toString() {
        return "Vector API with " + LANES + " lanes";
    }
}
