package nn.gradcheck.numeric;

/**
 * Values at steps h, each a quarter of the one before, extrapolated to step 0 (Richardson 1911, in Romberg's scheme):
 * what they owe to a series in powers of h is cancelled, one power after the other.
 */
final class Extrapolation {

    /** Each step is this part of the one before: one over four. */
    static final double RATIO = 4;

    private final double[][] table;

    /** The powers are the first, the first + 2, the first + 4, and so on: one for each column after column 0. */
    Extrapolation(double[] values, int firstPower, int columns) {
        table = new double[values.length][columns];
        for (int k = 0; k < values.length; k++) {
            table[k][0] = values[k];
        }
        for (int m = 1; m < columns; m++) {
            double factor = Math.pow(RATIO, firstPower + 2.0 * (m - 1));
            for (int k = m; k < values.length; k++) {
                // T(k, m) = T(k, m−1) + (T(k, m−1) − T(k−1, m−1)) / (4ᵖ − 1)
                table[k][m] = table[k][m - 1] + (table[k][m - 1] - table[k - 1][m - 1]) / (factor - 1);
            }
        }
    }

    /** From the values k − m to k, with m powers cancelled. */
    double at(int k, int m) {
        return table[k][m];
    }

    /** How far a value is from its neighbours, of larger steps and of lower order: one alone can vanish by luck. */
    double change(int k, int m) {
        double fromLargerSteps = Math.abs(table[k][m] - table[k - 1][m]);
        double fromLowerOrder = m == 0 ? 0 : Math.abs(table[k][m] - table[k][m - 1]);
        return Math.max(fromLargerSteps, fromLowerOrder);
    }
}
