package nn.gradcheck.numeric;

import java.util.stream.DoubleStream;

/** How much rounding blurs a weighted difference of outputs {@code Σ dyᵢ (yᵢ(a) − yᵢ(b))}, in absolute terms. */
final class Noise {

    /** The distance from 1 to the next double: two outputs, each rounded by at most half of that. */
    private static final double ULP = Math.ulp(1.0);
    /** Rounding errors that are measured, not bounded, count with ten standard deviations: only three measure each. */
    private static final double SIGMAS = 10;
    /** Where the function is looked at, in steps: roots, since even distances miss rounding that repeats with them. */
    private static final double[] POINTS = DoubleStream.of(-14, -8, -3, -1.3, 0, 0.7, 3.3, 7, 13)
            .map(square -> Math.signum(square) * Math.sqrt(Math.abs(square))).toArray();
    private static final int WINDOW = 5;

    private Noise() {}

    /**
     * Rounding of the outputs themselves, which is bounded, and rounding inside the layer, which is measured at tiny
     * steps. How far the steps before moved each output, y remembers.
     */
    static double of(Neighbourhood y, double step) {
        double origin = y.origin();
        double[] distances = new double[POINTS.length];
        double[][] around = new double[POINTS.length][];
        for (int i = 0; i < POINTS.length; i++) {
            double at = origin + POINTS[i] * step;
            around[i] = at == origin ? y.middle() : y.at(at);
            // in steps, which neither overflow nor vanish
            distances[i] = (at - origin) / step;
        }
        double[] deviations = measured(distances, around);
        addStairs(deviations, around, y);
        return bound(y) + SIGMAS * y.weighted(deviations);
    }

    /** Rounding of the outputs themselves; below the smallest normal number there are no relative errors. */
    static double bound(Neighbourhood y) {
        return ULP * y.weighted(y.middle()) + Double.MIN_NORMAL;
    }

    /**
     * The standard deviation of each output's rounding error. Fourth differences at tiny steps leave nothing of a
     * smooth function but its rounding (Hamming, <i>Numerical Methods</i>, chapter 10); the largest of three is taken.
     */
    private static double[] measured(double[] x, double[][] y) {
        double[] largest = new double[y[0].length];
        for (int start = 0; start + WINDOW <= POINTS.length; start += 2) {
            raise(largest, weights(x, start), y, start);
        }
        return largest;
    }

    /** The divided difference of five points, scaled so that errors of variance 1 give it the variance 1. */
    private static void raise(double[] largest, double[] w, double[][] y, int start) {
        double[] a = y[start];
        double[] b = y[start + 1];
        double[] c = y[start + 2];
        double[] d = y[start + 3];
        double[] e = y[start + 4];
        double scale = 1 / Math.sqrt(sumOfSquares(w));
        for (int i = 0; i < largest.length; i++) {
            // 0 · a makes NaN of an infinite a: nothing is known of noise then
            double difference = 0 * a[i] + a[i] * w[0] + b[i] * w[1] + c[i] * w[2] + d[i] * w[3] + e[i] * w[4];
            largest[i] = Math.max(largest[i], Math.abs(difference * scale));
        }
    }

    /** {@code Π 1 / (xᵢ − xⱼ)} for each point i of the window, over the other points j. */
    private static double[] weights(double[] x, int start) {
        double[] weights = new double[WINDOW];
        for (int i = 0; i < WINDOW; i++) {
            weights[i] = 1;
            for (int j = 0; j < WINDOW; j++) {
                weights[i] /= j == i ? 1 : x[start + i] - x[start + j];
            }
        }
        return weights;
    }

    private static double sumOfSquares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    /**
     * An output that stands still under tiny steps, though larger ones move it, may stand on a stair: as log(1 + v)
     * does for a small v, as wide as the last place of the 1.
     */
    private static void addStairs(double[] deviations, double[][] around, Neighbourhood y) {
        for (int i = 0; i < deviations.length; i++) {
            if (y.middle()[i] != 0 && y.wasMoved(i) && standsStill(around, i)) {
                deviations[i] += ULP;
            }
        }
    }

    private static boolean standsStill(double[][] around, int output) {
        for (double[] y : around) {
            if (y[output] != around[0][output]) {
                return false;
            }
        }
        return true;
    }
}
