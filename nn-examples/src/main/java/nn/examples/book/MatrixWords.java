package nn.examples.book;

import nn.core.Matrix;

/** What the words of a matrix do, on a matrix of two examples with three features. */
public final class MatrixWords {

    private static final Matrix X = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);
    private static final Matrix ROW = Matrix.rowOf(10, 20, 30);

    private MatrixWords() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /** A line for each word, and what comes of it. */
    static String report() {
        return String.join(System.lineSeparator(), line("x", X), parts(), entries(), rowsAndColumns(), shapes(),
                line("x", X));
    }

    private static String parts() {
        return String.join(System.lineSeparator(),
                line("x.get(1, 2)", X.get(1, 2)),
                line("x.row(0)", X.row(0)),
                line("x.columns(1, 3)", X.columns(1, 3)));
    }

    private static String entries() {
        return String.join(System.lineSeparator(),
                line("x.plus(x)", X.plus(X)),
                line("x.times(0.5)", X.times(0.5)),
                line("x.hadamard(x)", X.hadamard(X)),
                line("x.map(Math::sqrt)", X.map(Math::sqrt)));
    }

    private static String rowsAndColumns() {
        return String.join(System.lineSeparator(),
                line("x.plusRow(row)", X.plusRow(ROW)),
                line("x.columnSums()", X.columnSums()),
                line("x.columnMeans()", X.columnMeans()),
                line("x.rowSums()", X.rowSums()),
                line("x.minusColumn(x.rowMeans())", X.minusColumn(X.rowMeans())));
    }

    private static String shapes() {
        return String.join(System.lineSeparator(),
                line("x.transpose()", X.transpose()),
                line("x.reshape(3, 2)", X.reshape(3, 2)),
                line("x.times(x.transpose())", X.times(X.transpose())));
    }

    private static String line(String word, Object result) {
        return "%-29s%s".formatted(word, result);
    }
}
