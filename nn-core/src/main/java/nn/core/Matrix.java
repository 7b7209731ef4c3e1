package nn.core;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;

/**
 * An immutable matrix of doubles. <b>A row is an example, a column is a feature.</b>
 *
 * <p>Every operation returns a new matrix, so a formula reads as a formula and a captured value
 * never changes under whoever captured it. Nothing is broadcast silently: {@link #plusRow} says
 * what it does. A transpose and a reshape share the entries of the matrix that they come from.
 * Shapes are at least 1 x 1; a shape that does not fit draws an {@link IllegalArgumentException}
 * that names the operation, both shapes and the rule.
 */
public final class Matrix {

    private final int rows;
    private final int columns;

    /** Row by row; column by column when {@link #transposed}. */
    private final double[] values;

    private final boolean transposed;

    private Matrix(int rows, int columns, double[] values, boolean transposed) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
        this.transposed = transposed;
    }

    /**
     * {@return a matrix over this very array, read row by row} The array is handed over: nobody may write it
     * afterwards.
     *
     * @param rows at least 1
     * @param columns at least 1
     * @param values rows · columns entries
     */
    public static Matrix wrap(int rows, int columns, double[] values) {
        Require.that(size(rows, columns) == values.length,
                "a %d x %d matrix cannot have %d entries", rows, columns, values.length);
        return new Matrix(rows, columns, values, false);
    }

    /**
     * {@return a matrix with a copy of these entries, given row by row}
     *
     * @param rows at least 1
     * @param columns at least 1
     * @param values rows · columns entries
     */
    public static Matrix of(int rows, int columns, double... values) {
        return wrap(rows, columns, values.clone());
    }

    /**
     * {@return a matrix with a copy of these rows, which must have the same length}
     *
     * @param rows at least one, since no row would not tell the number of columns
     */
    public static Matrix of(double[]... rows) {
        Require.that(rows.length >= 1, "a matrix has at least one row");
        int columns = rows[0].length;
        for (double[] row : rows) {
            Require.that(row.length == columns, "rows of %d and of %d entries make no matrix", columns, row.length);
        }
        return generate(rows.length, columns, (i, j) -> rows[i][j]);
    }

    /**
     * {@return a matrix of one row}
     *
     * @param values its entries, from left to right
     */
    public static Matrix rowOf(double... values) {
        return of(1, values.length, values);
    }

    /**
     * {@return a matrix of one column}
     *
     * @param values its entries, from top to bottom
     */
    public static Matrix columnOf(double... values) {
        return of(values.length, 1, values);
    }

    /**
     * {@return a matrix of zeros}
     *
     * @param rows at least 1
     * @param columns at least 1
     */
    public static Matrix zeros(int rows, int columns) {
        return wrap(rows, columns, new double[size(rows, columns)]);
    }

    /**
     * {@return a matrix of one value throughout}
     *
     * @param rows at least 1
     * @param columns at least 1
     * @param value every entry
     */
    public static Matrix filled(int rows, int columns, double value) {
        double[] y = new double[size(rows, columns)];
        Arrays.fill(y, value);
        return wrap(rows, columns, y);
    }

    /**
     * Entry (i, j) is what the formula says, asked row by row.
     *
     * @param rows at least 1
     * @param columns at least 1
     * @param formula gives the entry at (i, j), both counted from 0
     * @return the matrix of all these entries
     */
    public static Matrix generate(int rows, int columns, Entry formula) {
        double[] y = new double[size(rows, columns)];
        int next = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                y[next++] = formula.at(i, j);
            }
        }
        return wrap(rows, columns, y);
    }

    /**
     * Entries taken from a source one after the other, row by row: {@code Matrix.draw(2, 3, random::nextGaussian)}.
     *
     * @param rows at least 1
     * @param columns at least 1
     * @param source asked rows · columns times
     * @return the matrix of these entries
     */
    public static Matrix draw(int rows, int columns, DoubleSupplier source) {
        return generate(rows, columns, (i, j) -> source.getAsDouble());
    }

    /** A formula for entry (row, column), both counted from 0. */
    @FunctionalInterface
    public interface Entry {
        /**
         * {@return the entry at this place}
         *
         * @param row counted from 0
         * @param column counted from 0
         */
        double at(int row, int column);
    }

    /** {@return the number of rows: in a batch, of examples} */
    public int rows() {
        return rows;
    }

    /** {@return the number of columns: in a batch, of features} */
    public int columns() {
        return columns;
    }

    /** {@return rows x columns} */
    public Shape shape() {
        return new Shape(rows, columns);
    }

    /**
     * {@return whether the other has as many rows and as many columns}
     *
     * @param other of any shape
     */
    public boolean hasShapeOf(Matrix other) {
        return rows == other.rows && columns == other.columns;
    }

    /**
     * {@return the entry at a row and a column, both counted from 0}
     *
     * @param row below the number of rows, or IndexOutOfBoundsException
     * @param column below the number of columns, or the same
     */
    public double get(int row, int column) {
        requireEntry(row, column);
        return values[transposed ? column * rows + row : row * columns + column];
    }

    private void requireEntry(int row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException("no entry (%d, %d) in a %s matrix".formatted(row, column, shape()));
        }
    }

    /**
     * {@return this matrix with one entry replaced}
     *
     * @param row counted from 0
     * @param column counted from 0
     * @param value the entry there
     */
    public Matrix with(int row, int column, double value) {
        requireEntry(row, column);
        double[] y = toArray();
        y[row * columns + column] = value;
        return wrap(rows, columns, y);
    }

    /** {@return a copy of the entries, row by row} */
    public double[] toArray() {
        return transposed ? rowMajor() : values.clone();
    }

    /**
     * Copies a row, counted from 0, to the start of an array, which may be longer.
     *
     * @param index of the row
     * @param target of at least as many entries as there are columns
     */
    public void copyRow(int index, double[] target) {
        Require.that(0 <= index && index < rows, "row %d of a %s matrix does not exist", index, shape());
        Require.that(target.length >= columns, "a row of a %s matrix does not fit %d places", shape(), target.length);
        if (transposed) {
            for (int j = 0; j < columns; j++) {
                target[j] = values[j * rows + index];
            }
        } else {
            System.arraycopy(values, index * columns, target, 0, columns);
        }
    }

    /** The entries row by row: the array itself where it can be, so for reading only. */
    double[] rowMajor() {
        return transposed ? MatrixLayout.transpose(columns, rows, values) : values;
    }

    /**
     * {@return one row, counted from 0, as a matrix of one row}
     *
     * @param index below the number of rows
     */
    public Matrix row(int index) {
        return rows(index, index + 1);
    }

    /**
     * {@return the rows from (inclusive) to (exclusive)}
     *
     * @param from counted from 0
     * @param to beyond that, up to the number of rows
     */
    public Matrix rows(int from, int to) {
        Require.that(0 <= from && from < to && to <= rows,
                "rows %d to %d of a %s matrix do not exist", from, to, shape());
        return wrap(to - from, columns, Arrays.copyOfRange(rowMajor(), from * columns, to * columns));
    }

    /**
     * {@return the rows at these places, in this order; a place may come several times}
     *
     * @param places each counted from 0 and below the number of rows
     */
    public Matrix rowsAt(int... places) {
        double[] x = rowMajor();
        double[] y = new double[size(places.length, columns)];
        for (int i = 0; i < places.length; i++) {
            Require.that(0 <= places[i] && places[i] < rows,
                    "row %d of a %s matrix does not exist", places[i], shape());
            System.arraycopy(x, places[i] * columns, y, i * columns, columns);
        }
        return wrap(places.length, columns, y);
    }

    /**
     * {@return the columns from (inclusive) to (exclusive)}
     *
     * @param from counted from 0
     * @param to beyond that, up to the number of columns
     */
    public Matrix columns(int from, int to) {
        Require.that(0 <= from && from < to && to <= columns,
                "columns %d to %d of a %s matrix do not exist", from, to, shape());
        if (transposed) {
            return transpose().rows(from, to).transpose();
        }
        double[] y = new double[rows * (to - from)];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(values, i * columns + from, y, i * (to - from), to - from);
        }
        return wrap(rows, to - from, y);
    }

    /**
     * {@return the columns of this matrix and, to their right, those of another with equally many rows}
     *
     * @param right of any number of columns
     */
    public Matrix beside(Matrix right) {
        Require.that(rows == right.rows, "beside: %s and %s must have equally many rows", shape(), right.shape());
        double[] a = rowMajor();
        double[] b = right.rowMajor();
        int width = columns + right.columns;
        double[] y = new double[size(rows, width)];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(a, i * columns, y, i * width, columns);
            System.arraycopy(b, i * right.columns, y, i * width + columns, right.columns);
        }
        return wrap(rows, width, y);
    }

    /** {@return the transpose} It shares the entries: nothing is copied. */
    public Matrix transpose() {
        return new Matrix(columns, rows, values, !transposed);
    }

    /**
     * {@return the same entries, read row by row, in another shape} Copies nothing unless this is a transpose.
     *
     * @param rows of the new shape
     * @param columns of the new shape, which has as many entries as this one
     */
    public Matrix reshape(int rows, int columns) {
        Require.that((long) rows * columns == values.length,
                "reshape: %s to %d x %d: the number of entries must stay the same", shape(), rows, columns);
        return wrap(rows, columns, rowMajor());
    }

    /**
     * {@return the sum, entry by entry: {@code yᵢⱼ = aᵢⱼ + bᵢⱼ}}
     *
     * @param other of this shape
     */
    public Matrix plus(Matrix other) {
        requireShapeOf("plus", other);
        return wrap(rows, columns, Entrywise.sum(rowMajor(), other.rowMajor()));
    }

    /**
     * {@return the difference, entry by entry: {@code yᵢⱼ = aᵢⱼ − bᵢⱼ}}
     *
     * @param other of this shape
     */
    public Matrix minus(Matrix other) {
        requireShapeOf("minus", other);
        return wrap(rows, columns, Entrywise.difference(rowMajor(), other.rowMajor()));
    }

    /**
     * {@return this matrix and a multiple of another: {@code yᵢⱼ = aᵢⱼ + factor · bᵢⱼ}, in one pass}
     *
     * @param factor of the other matrix only
     * @param other of this shape
     */
    public Matrix plusScaled(double factor, Matrix other) {
        requireShapeOf("plusScaled", other);
        return wrap(rows, columns, Entrywise.sumWithScaled(rowMajor(), factor, other.rowMajor()));
    }

    /**
     * {@return the product of entries, not of matrices: {@code yᵢⱼ = aᵢⱼ · bᵢⱼ}}
     *
     * @param other of this shape
     */
    public Matrix hadamard(Matrix other) {
        requireShapeOf("hadamard", other);
        return wrap(rows, columns, Entrywise.product(rowMajor(), other.rowMajor()));
    }

    /**
     * {@return {@code yᵢⱼ = max(aᵢⱼ, bound)}; NaN stays NaN}
     *
     * @param bound the least that an entry can be afterwards
     */
    public Matrix atLeast(double bound) {
        return new Matrix(rows, columns, Entrywise.atLeast(values, bound), transposed);
    }

    /**
     * {@return the entries of this matrix where those of another are positive, else 0:
     * {@code yᵢⱼ = aᵢⱼ · [conditionᵢⱼ > 0]}, by the arithmetic of doubles} NaN in either stays NaN, and ±∞ times 0 is
     * NaN.
     *
     * @param condition of this shape
     */
    public Matrix wherePositive(Matrix condition) {
        requireShapeOf("wherePositive", condition);
        return wrap(rows, columns, Entrywise.wherePositive(rowMajor(), condition.rowMajor()));
    }

    private void requireShapeOf(String operation, Matrix other) {
        Require.that(hasShapeOf(other), "%s: %s and %s must have the same shape", operation, shape(), other.shape());
    }

    /**
     * {@return every entry times a number}
     *
     * @param factor any double, by IEEE arithmetic
     */
    public Matrix times(double factor) {
        return new Matrix(rows, columns, Entrywise.scaled(values, factor), transposed);
    }

    /**
     * {@return the matrix product: {@code yᵢⱼ = Σₖ aᵢₖ · bₖⱼ}, summed in the order of k from +0.0 by fused multiply-add
     * ({@link Math#fma})} Every kernel keeps to that definition bit for bit.
     *
     * @param other of as many rows as this has columns
     */
    public Matrix times(Matrix other) {
        Require.that(columns == other.rows,
                "times: %s times %s: the columns of the left must be the rows of the right", shape(), other.shape());
        size(rows, other.columns);
        return wrap(rows, other.columns, MatrixProduct.multiply(operand(), other.operand()));
    }

    /**
     * {@return the affine map {@code yᵢⱼ = (Σₖ aᵢₖ · wₖⱼ) + bⱼ}, with b of 1 x columns: what
     * {@code times(w).plusRow(b)} is, bit for bit, without the matrix between the two}
     *
     * @param w of as many rows as this has columns
     * @param b of as many columns as w has
     */
    public Matrix affine(Matrix w, Matrix b) {
        Require.that(columns == w.rows,
                "affine: %s times %s: the columns of the left must be the rows of the right", shape(), w.shape());
        Require.that(b.rows == 1 && b.columns == w.columns,
                "affine: %s times %s plus %s: the last must be 1 x %d", shape(), w.shape(), b.shape(), w.columns);
        size(rows, w.columns);
        double[] y = MatrixProduct.multiply(operand(), w.operand());
        Entrywise.addRow(y, b.values);
        return wrap(rows, w.columns, y);
    }

    /** This matrix as a product takes it. */
    Operand operand() {
        return transposed
                ? Operand.ofRows(columns, rows, values).transpose()
                : Operand.ofRows(rows, columns, values);
    }

    /**
     * {@return this function of every entry, asked in any order}
     *
     * @param f must depend on nothing but its argument
     */
    public Matrix map(DoubleUnaryOperator f) {
        double[] y = new double[values.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = f.applyAsDouble(values[i]);
        }
        return new Matrix(rows, columns, y, transposed);
    }

    /**
     * {@return this function of the entries of two matrices of one shape, place by place}
     *
     * @param other of this shape
     * @param f takes an entry of this matrix and the one of the other at the same place
     */
    public Matrix combine(Matrix other, DoubleBinaryOperator f) {
        requireShapeOf("combine", other);
        double[] a = rowMajor();
        double[] b = other.rowMajor();
        double[] y = new double[a.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = f.applyAsDouble(a[i], b[i]);
        }
        return wrap(rows, columns, y);
    }

    /**
     * {@return a 1 x columns matrix added to every row}
     *
     * @param row as many columns as here
     */
    public Matrix plusRow(Matrix row) {
        requireRow("plusRow", row);
        return wrap(rows, columns, Entrywise.sumWithRow(rowMajor(), row.values));
    }

    /**
     * {@return a 1 x columns matrix subtracted from every row}
     *
     * @param row as many columns as here
     */
    public Matrix minusRow(Matrix row) {
        requireRow("minusRow", row);
        return wrap(rows, columns, Entrywise.differenceFromRow(rowMajor(), row.values));
    }

    /**
     * {@return every row multiplied, entry by entry, by a 1 x columns matrix}
     *
     * @param row as many columns as here
     */
    public Matrix timesRow(Matrix row) {
        requireRow("timesRow", row);
        return wrap(rows, columns, Entrywise.productWithRow(rowMajor(), row.values));
    }

    private void requireRow(String operation, Matrix row) {
        Require.that(row.rows == 1 && row.columns == columns, "%s: %s and %s: the second must be 1 x %d", operation,
                shape(), row.shape(), columns);
    }

    /**
     * {@return a rows x 1 matrix added to every column}
     *
     * @param column as many rows as here
     */
    public Matrix plusColumn(Matrix column) {
        return combineColumn("plusColumn", column, Double::sum);
    }

    /**
     * {@return a rows x 1 matrix subtracted from every column}
     *
     * @param column as many rows as here
     */
    public Matrix minusColumn(Matrix column) {
        return combineColumn("minusColumn", column, (a, b) -> a - b);
    }

    /**
     * {@return every column multiplied, entry by entry, by a rows x 1 matrix}
     *
     * @param column as many rows as here
     */
    public Matrix timesColumn(Matrix column) {
        return combineColumn("timesColumn", column, (a, b) -> a * b);
    }

    private Matrix combineColumn(String operation, Matrix column, DoubleBinaryOperator f) {
        Require.that(column.columns == 1 && column.rows == rows, "%s: %s and %s: the second must be %d x 1", operation,
                shape(), column.shape(), rows);
        double[] a = rowMajor();
        double[] y = new double[a.length];
        for (int i = 0; i < rows; i++) {
            for (int k = i * columns; k < (i + 1) * columns; k++) {
                y[k] = f.applyAsDouble(a[k], column.values[i]);
            }
        }
        return wrap(rows, columns, y);
    }

    /** {@return the sum down each column, a 1 x columns matrix} */
    public Matrix columnSums() {
        double[] a = rowMajor();
        double[] sums = new double[columns];
        for (int start = 0; start < a.length; start += columns) {
            for (int j = 0; j < columns; j++) {
                sums[j] += a[start + j];
            }
        }
        return wrap(1, columns, sums);
    }

    /** {@return the mean down each column, a 1 x columns matrix} */
    public Matrix columnMeans() {
        return columnSums().map(sum -> sum / rows);
    }

    /** {@return the sum along each row, a rows x 1 matrix} */
    public Matrix rowSums() {
        double[] a = rowMajor();
        double[] sums = new double[rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                sums[i] += a[i * columns + j];
            }
        }
        return wrap(rows, 1, sums);
    }

    /** {@return the mean along each row, a rows x 1 matrix} */
    public Matrix rowMeans() {
        return rowSums().map(sum -> sum / columns);
    }

    /** {@return the largest entry of each row, a rows x 1 matrix; NaN where the row holds one} */
    public Matrix rowMaxima() {
        double[] a = rowMajor();
        double[] largest = new double[rows];
        for (int i = 0; i < rows; i++) {
            largest[i] = a[i * columns];
            for (int k = i * columns + 1; k < (i + 1) * columns; k++) {
                largest[i] = Math.max(largest[i], a[k]);
            }
        }
        return wrap(rows, 1, largest);
    }

    /**
     * {@return the place of the largest entry in a row; the first where several are equal} Means nothing if there is
     * NaN.
     *
     * @param row counted from 0
     */
    public int argMax(int row) {
        Require.that(0 <= row && row < rows, "row %d of a %s matrix does not exist", row, shape());
        int best = 0;
        for (int j = 1; j < columns; j++) {
            if (get(row, j) > get(row, best)) {
                best = j;
            }
        }
        return best;
    }

    /** {@return the sum of all entries, added row by row} */
    public double sum() {
        double sum = 0;
        for (double value : rowMajor()) {
            sum += value;
        }
        return sum;
    }

    /** {@return the largest absolute value of an entry; NaN if there is one} */
    public double maxAbs() {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** {@return whether every entry is a number: neither NaN nor infinite} */
    public boolean isFinite() {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    private static int size(int rows, int columns) {
        Require.that(rows >= 1 && columns >= 1,
                "a matrix has at least one row and one column, not %d x %d", rows, columns);
        Require.that((long) rows * columns <= Integer.MAX_VALUE, "%d x %d entries do not fit one array", rows, columns);
        return rows * columns;
    }

    /** Equal in shape and in every bit of every entry: NaN equals NaN, 0.0 and -0.0 differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix that && hasShapeOf(that) && Arrays.equals(rowMajor(), that.rowMajor());
    }

    @Override
    public int hashCode() {
        return 31 * rows + Arrays.hashCode(rowMajor());
    }

    /** The whole of a small matrix, the shape and the first entries of a large one. */
    @Override
    public String toString() {
        return MatrixText.of(this);
    }
}
