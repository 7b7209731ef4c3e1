package nn.core;

/**
 * One of the three matrices of a product: entry (i, j) stands at {@code offset + i · rowStride + j · columnStride} of
 * the array. A transpose is the same array with the strides exchanged, a block is the same array from another offset
 * on: no kernel needs a copy of either. One of the strides is 1.
 */
record Operand(int rows, int columns, double[] values, int offset, int rowStride, int columnStride) {

    /** Entries that stand row by row. */
    static Operand ofRows(int rows, int columns, double[] values) {
        return new Operand(rows, columns, values, 0, columns, 1);
    }

    Operand transpose() {
        return new Operand(columns, rows, values, offset, columnStride, rowStride);
    }

    /** So many rows and columns from entry (i, j) on. */
    Operand block(int i, int j, int rows, int columns) {
        return new Operand(rows, columns, values, at(i, j), rowStride, columnStride);
    }

    /** The rows from (inclusive) to (exclusive). */
    Operand rows(int from, int to) {
        return block(from, 0, to - from, columns);
    }

    /** The columns from (inclusive) to (exclusive). */
    Operand columns(int from, int to) {
        return block(0, from, rows, to - from);
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
