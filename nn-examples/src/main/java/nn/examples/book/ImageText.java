package nn.examples.book;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nn.core.Matrix;

/** Matrices as lines of numbers, whole ones without a point. */
final class ImageText {

    private ImageText() {}

    /** One image, given as a row, of so many pixels across. */
    static String image(Matrix row, int across) {
        return table(row.reshape(row.columns() / across, across));
    }

    static String table(Matrix m) {
        return IntStream.range(0, m.rows()).mapToObj(i -> line(m.row(i))).collect(Collectors.joining("\n"));
    }

    private static String line(Matrix row) {
        return IntStream.range(0, row.columns()).mapToObj(j -> number(row.get(0, j))).collect(Collectors.joining());
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%6.0f", value)
                : String.format(Locale.ROOT, "%8.3f", value);
    }
}
