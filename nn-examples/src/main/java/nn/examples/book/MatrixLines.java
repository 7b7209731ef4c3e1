package nn.examples.book;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nn.core.Matrix;

/** Matrices as lines of text: name and shape, then a line for each row, with four decimals at most. */
final class MatrixLines {

    private MatrixLines() {}

    static String of(String name, Matrix matrix) {
        return "%s, %s%n%s".formatted(name, matrix.shape(), rows(matrix));
    }

    private static String rows(Matrix matrix) {
        return IntStream.range(0, matrix.rows()).mapToObj(i -> row(matrix.row(i)))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String row(Matrix row) {
        return IntStream.range(0, row.columns()).mapToObj(j -> String.format(Locale.ROOT, "%9s", number(row.get(0, j))))
                .collect(Collectors.joining());
    }

    /** Whole numbers without a decimal point, and no other ends in 0. */
    static String number(double value) {
        String digits = String.format(Locale.ROOT, "%.4f", value);
        String shortest = digits.replaceFirst("\\.?0+$", "");
        return shortest.equals("-0") ? "0" : shortest;
    }
}
