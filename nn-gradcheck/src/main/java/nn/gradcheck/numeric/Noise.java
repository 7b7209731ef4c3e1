package nn.gradcheck.numeric;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import nn.core.Matrix;

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
     * steps. The reach is how far larger steps move each output.
     */
    static double of(DoubleFunction<Matrix> outputs, double origin, Matrix middle, Matrix dy, double step,
            Matrix reach) {
        double[] x = Arrays.stream(POINTS).map(point -> origin + point * step).toArray();
        Matrix[] y = Arrays.stream(x).mapToObj(at -> at == origin ? middle : outputs.apply(at)).toArray(Matrix[]::new);
        // the distances in steps, which neither overflow nor vanish
        double[] distances = Arrays.stream(x).map(at -> (at - origin) / step).toArray();
        Matrix deviations = measured(distances, y).plus(stairs(y, middle, reach));
        return bound(middle, dy) + SIGMAS * deviations.hadamard(dy.map(Math::abs)).sum();
    }

    /** Rounding of the outputs themselves; below the smallest normal number there are no relative errors. */
    static double bound(Matrix middle, Matrix dy) {
        return ULP * middle.hadamard(dy).map(Math::abs).sum() + Double.MIN_NORMAL;
    }

    /**
     * The standard deviation of each output's rounding error. Fourth differences at tiny steps leave nothing of a
     * smooth function but its rounding (Hamming, <i>Numerical Methods</i>, chapter 10); the largest of three is taken.
     */
    private static Matrix measured(double[] x, Matrix[] y) {
        Matrix largest = y[0].times(0);
        for (int start = 0; start + WINDOW <= POINTS.length; start += 2) {
            largest = largest.combine(fourthDifference(x, y, start).map(Math::abs), Math::max);
        }
        return largest;
    }

    /**
     * An output that stands still under tiny steps, though larger ones move it, may stand on a stair: as log(1 + v)
     * does for a small v, as wide as the last place of the 1.
     */
    private static Matrix stairs(Matrix[] y, Matrix middle, Matrix reach) {
        Matrix stairs = middle.combine(reach, (value, moved) -> value != 0 && moved > 0 ? ULP : 0);
        for (Matrix each : y) {
            Matrix stands = each.combine(middle, (here, there) -> here == there ? 1 : 0);
            stairs = stairs.hadamard(stands);
        }
        return stairs;
    }

    /** The divided difference of five points, scaled so that errors of variance 1 give it the variance 1. */
    private static Matrix fourthDifference(double[] x, Matrix[] y, int start) {
        Matrix difference = y[start].times(0);
        double squares = 0;
        for (int i = start; i < start + WINDOW; i++) {
            double weight = weight(x, start, i);
            difference = difference.plus(y[i].times(weight));
            squares += weight * weight;
        }
        return difference.times(1 / Math.sqrt(squares));
    }

    /** {@code Π 1 / (xᵢ − xⱼ)} over the other points j of the window. */
    private static double weight(double[] x, int start, int i) {
        double weight = 1;
        for (int j = start; j < start + WINDOW; j++) {
            weight /= j == i ? 1 : x[i] - x[j];
        }
        return weight;
    }
}
