package nn.examples.book;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nn.core.Matrix;

/** Numbers as they are written on paper: whole ones stay whole, and others have four digits. */
final class OnPaper {

    private static final MathContext DIGITS = new MathContext(4);

    private OnPaper() {}

    static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
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
        return DoubleStream.of(row.toArray()).mapToObj(value -> String.format("%" + places + "s", number(value)))
                .collect(Collectors.joining());
    }
}
