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
    private static final int POINTS = 7;

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
        Matrix[] y = new Matrix[POINTS];
        for (int i = 0; i < POINTS; i++) {
            int steps = i - POINTS / 2;
            y[i] = steps == 0 ? middle : outputs.apply(origin + steps * step);
        }
        Matrix largest = Matrix.zeros(dy.rows(), dy.columns());
        for (int i = 0; i + 4 < POINTS; i++) {
            largest = largest.combine(fourthDifference(y, i).map(Math::abs), Math::max);
        }
        return largest.hadamard(dy.map(Math::abs)).sum() / DEVIATION;
    }

    private static Matrix fourthDifference(Matrix[] y, int i) {
        // y₀ − 4 y₁ + 6 y₂ − 4 y₃ + y₄
        return y[i].plus(y[i + 4]).minus(y[i + 1].plus(y[i + 3]).times(4)).plus(y[i + 2].times(6));
    }
}
