package nn.core;

/**
 * One side of a matrix product: entry (i, j) stands at {@code offset + i · rowStride + j · columnStride} of the array.
 * A transpose is the same array with the strides exchanged, some rows are the same array from another offset on: no
 * kernel needs a copy of either.
 */
record Operand(int rows, int columns, double[] values, int offset, int rowStride, int columnStride) {

    /** Entries that stand row by row. */
    static Operand ofRows(int rows, int columns, double[] values) {
        return new Operand(rows, columns, values, 0, columns, 1);
    }

    Operand transpose() {
        return new Operand(columns, rows, values, offset, columnStride, rowStride);
    }

    /** The rows from (inclusive) to (exclusive). */
    Operand rows(int from, int to) {
        return new Operand(to - from, columns, values, at(from, 0), rowStride, columnStride);
    }

    /** Where entry (i, j) stands. */
    int at(int i, int j) {
        return offset + i * rowStride + j * columnStride;
    }

    /** Whether the entries of a row stand side by side. */
    boolean isRowByRow() {
        return columnStride == 1;
    }
}
