package nn.core;

import java.util.Locale;

/** How a matrix prints: {@code 2 x 2 [[1, 2], [3, 4.5]]}, cut short where it is large. */
final class MatrixText {

    private static final int MOST_ROWS = 6;
    private static final int MOST_COLUMNS = 8;

    private MatrixText() {}

    static String of(Matrix matrix) {
        StringBuilder text = new StringBuilder().append(matrix.shape()).append(" [");
        for (int i = 0; i < Math.min(matrix.rows(), MOST_ROWS); i++) {
            text.append(i == 0 ? "" : ", ").append(row(matrix, i));
        }
        return text.append(matrix.rows() > MOST_ROWS ? ", ...]" : "]").toString();
    }

    private static String row(Matrix matrix, int i) {
        StringBuilder text = new StringBuilder("[");
        for (int j = 0; j < Math.min(matrix.columns(), MOST_COLUMNS); j++) {
            text.append(j == 0 ? "" : ", ").append(number(matrix.get(i, j)));
        }
        return text.append(matrix.columns() > MOST_COLUMNS ? ", ...]" : "]").toString();
    }

    /** Six digits are enough to recognise a number; whole numbers stay whole, and -0 is not 0. */
    private static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e6;
        return whole ? String.format(Locale.ROOT, "%.0f", value) : sixDigits(value);
    }

    private static String sixDigits(double value) {
        String digits = String.format(Locale.ROOT, "%.6g", value);
        return digits.contains(".") ? digits.replaceFirst("\\.?0+(?=e|$)", "") : digits;
    }
}
