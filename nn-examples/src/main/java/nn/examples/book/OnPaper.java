package nn.examples.book;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nn.core.Matrix;

/** Numbers as they are written on paper: whole ones with all their digits, and others rounded to four. */
final class OnPaper {

    private static final MathContext DIGITS = new MathContext(4);

    private OnPaper() {}

    static String number(double value) {
        // −0 + 0 is 0
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value + 0.0)
                : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /** Of a matrix of one row: {@code 1, 2, 3}. */
    static String row(Matrix row) {
        return DoubleStream.of(row.toArray()).mapToObj(OnPaper::number).collect(Collectors.joining(", "));
    }

    /** A line for each row, every entry at the right end of so many places. */
    static String rows(Matrix x, int places) {
        return IntStream.range(0, x.rows()).mapToObj(i -> line(x.row(i), places))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(Matrix row, int places) {
        return DoubleStream.of(row.toArray())
                .mapToObj(value -> String.format(Locale.ROOT, "%" + places + "s", number(value)))
                .collect(Collectors.joining());
    }

    /** Matrices side by side, each below its name. */
    static String beside(Map<String, Matrix> named, int places) {
        int height = named.values().stream().mapToInt(Matrix::rows).max().orElseThrow();
        return IntStream.range(-1, height)
                .mapToObj(i -> named.entrySet().stream().map(block -> line(block, i, places))
                        .collect(Collectors.joining("   ")).stripTrailing())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** Row i of a block, and its name where i is −1, as wide as its rows are. */
    private static String line(Map.Entry<String, Matrix> block, int i, int places) {
        Matrix x = block.getValue();
        String text = i < 0 ? " ".repeat(places - 1) + block.getKey() : i < x.rows() ? line(x.row(i), places) : "";
        int width = Math.max(places * x.columns(), places - 1 + block.getKey().length());
        return String.format(Locale.ROOT, "%-" + width + "s", text);
    }
}
