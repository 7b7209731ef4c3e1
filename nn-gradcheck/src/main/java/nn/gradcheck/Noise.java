package nn.gradcheck;

import java.util.function.DoubleFunction;
import nn.core.Matrix;

/** How much rounding blurs a weighted difference of outputs {@code Σ dyᵢ (yᵢ(a) − yᵢ(b))}, in absolute terms. */
final class Noise {

    /** The distance from 1 to the next double: two outputs, each rounded by at most half of that. */
    private static final double ULP = Math.ulp(1.0);
    /** The fourth difference of independent errors of variance 1 has the variance 1 + 16 + 36 + 16 + 1. */
    private static final double DEVIATION = Math.sqrt(70);
    /** Rounding errors that are measured rather than bounded count with six standard deviations. */
    private static final double SIGMAS = 6;
    /** Widths of the stencils, in ratios that are no fractions: rounding that repeats in step with one does not with another. */
    private static final double[] WIDTHS = {1, Math.sqrt(0.5), Math.sqrt(2.6)};

    private Noise() {}

    /** Rounding of the outputs themselves, which is bounded, and rounding inside the layer, which is measured. */
    static double of(DoubleFunction<Matrix> outputs, double origin, Matrix middle, Matrix dy, double step) {
        double bound = ULP * middle.hadamard(dy).map(Math::abs).sum();
        return bound + SIGMAS * measured(outputs, origin, middle, dy, step);
    }

    /**
     * The standard deviation of the rounding error, weighted and summed over the outputs. Fourth differences at tiny
     * steps leave nothing of a smooth function but its rounding (Hamming, <i>Numerical Methods</i>, chapter 10).
     */
    private static double measured(
            DoubleFunction<Matrix> outputs, double origin, Matrix middle, Matrix dy, double step) {
        Matrix largest = Matrix.zeros(dy.rows(), dy.columns());
        for (double width : WIDTHS) {
            Matrix difference = fourthDifference(outputs, origin, middle, width * step);
            largest = largest.combine(difference.map(Math::abs), Math::max);
        }
        return largest.hadamard(dy.map(Math::abs)).sum() / DEVIATION;
    }

    private static Matrix fourthDifference(DoubleFunction<Matrix> outputs, double origin, Matrix middle, double h) {
        Matrix outer = outputs.apply(origin - 2 * h).plus(outputs.apply(origin + 2 * h));
        Matrix inner = outputs.apply(origin - h).plus(outputs.apply(origin + h));
        // y(−2h) − 4 y(−h) + 6 y(0) − 4 y(h) + y(2h)
        return outer.minus(inner.times(4)).plus(middle.times(6));
    }
}
