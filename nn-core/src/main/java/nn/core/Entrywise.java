package nn.core;

/**
 * The arithmetic of entries, place by place, over arrays of one length. Each loop is written out, so that the compiler
 * can turn it into vector instructions: a loop that all of them shared, with the operation as a parameter, would call
 * it for every entry.
 */
final class Entrywise {

    /** Entries that are worth a thread. */
    private static final int WORTHWHILE = 8_000;

    private Entrywise() {}

    /** Has the work fill y, on several threads if y is large, each with whole rows, and returns it. */
    private static double[] filled(double[] y, int columns, Team.Work work) {
        int rows = y.length / columns;
        int threads = Math.min(Team.threads(y.length, WORTHWHILE), rows);
        Team.inParts(threads, rows, (from, to) -> work.run(from * columns, to * columns));
        return y;
    }

    static double[] sum(double[] a, double[] b) {
        double[] y = new double[a.length];
        return filled(y, 1, (from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = a[i] + b[i];
            }
        });
    }

    static double[] difference(double[] a, double[] b) {
        double[] y = new double[a.length];
        return filled(y, 1, (from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = a[i] - b[i];
            }
        });
    }

    static double[] product(double[] a, double[] b) {
        double[] y = new double[a.length];
        return filled(y, 1, (from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = a[i] * b[i];
            }
        });
    }

    static double[] scaled(double[] a, double factor) {
        double[] y = new double[a.length];
        return filled(y, 1, (from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = a[i] * factor;
            }
        });
    }

    /** {@code a + factor · b}, in one pass. */
    static double[] sumWithScaled(double[] a, double factor, double[] b) {
        double[] y = new double[a.length];
        return filled(y, 1, (from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = a[i] + factor * b[i];
            }
        });
    }

    /** {@code max(a, bound)}; NaN stays. */
    static double[] atLeast(double[] a, double bound) {
        double[] y = new double[a.length];
        return filled(y, 1, (from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = Math.max(a[i], bound);
            }
        });
    }

    /** {@code a · [condition > 0]}; NaN where the condition is. */
    static double[] wherePositive(double[] a, double[] condition) {
        double[] y = new double[a.length];
        return filled(y, 1, (from, to) -> {
            for (int i = from; i < to; i++) {
                // 1 or 0 without a jump, which half of the time would be mispredicted; + 0.0 makes 0.0 of −0.0
                double isPositive = Math.min(Math.ceil(Math.max(condition[i], 0.0)), 1.0);
                y[i] = a[i] * isPositive + 0.0;
            }
        });
    }

    /** A row added to every row. */
    static double[] sumWithRow(double[] a, double[] row) {
        double[] y = new double[a.length];
        return filled(y, row.length, (from, to) -> {
            for (int start = from; start < to; start += row.length) {
                for (int j = 0; j < row.length; j++) {
                    y[start + j] = a[start + j] + row[j];
                }
            }
        });
    }

    /** The same, written where the rows were. */
    static void addRow(double[] y, double[] row) {
        filled(y, row.length, (from, to) -> {
            for (int start = from; start < to; start += row.length) {
                for (int j = 0; j < row.length; j++) {
                    y[start + j] += row[j];
                }
            }
        });
    }

    /** A row subtracted from every row. */
    static double[] differenceFromRow(double[] a, double[] row) {
        double[] y = new double[a.length];
        return filled(y, row.length, (from, to) -> {
            for (int start = from; start < to; start += row.length) {
                for (int j = 0; j < row.length; j++) {
                    y[start + j] = a[start + j] - row[j];
                }
            }
        });
    }

    /** Every row multiplied by a row. */
    static double[] productWithRow(double[] a, double[] row) {
        double[] y = new double[a.length];
        return filled(y, row.length, (from, to) -> {
            for (int start = from; start < to; start += row.length) {
                for (int j = 0; j < row.length; j++) {
                    y[start + j] = a[start + j] * row[j];
                }
            }
        });
    }
}
