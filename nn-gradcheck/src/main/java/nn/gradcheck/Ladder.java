package nn.gradcheck;

import java.util.function.DoubleFunction;
import nn.core.Matrix;

/**
 * The derivative of {@code Σ dyᵢ yᵢ(v)} by central differences at falling steps, extrapolated to step 0.
 *
 * <p>Each rung is a quarter of the one above. Large steps suffer from truncation, small ones from rounding, and the
 * extrapolation (Richardson 1911, in Romberg's scheme) cancels one order of truncation after the other. The result is
 * the candidate whose two errors are smallest in sum. Truncation is how far a candidate is from its neighbours, both
 * of lower order and from larger steps: one of them alone can vanish by luck.
 */
final class Ladder {

    private static final int RUNGS = 9;
    private static final double RATIO = 4;
    private static final int ORDERS = 4;
    /** What the extrapolations make of rounding: the product of (16ᵐ + 1) / (16ᵐ − 1). */
    private static final double AMPLIFICATION = 1.15;
    /** Over so many rungs the slopes of a kink stay apart, while those of a smooth function close in 64-fold. */
    private static final int KINK_RUNGS = 4;

    /** On the lowest rungs, with so many orders cancelled, what is left of truncation is less than any rounding. */
    private static final int LOW_RUNGS = 3;
    private static final int LOW_ORDER = 2;

    private final Rung[] rungs = new Rung[RUNGS];
    private final double[][] table;
    private final double noise;

    /** The outputs as a function of one variable, at and around its present value; the first step is the largest. */
    Ladder(DoubleFunction<Matrix> outputs, double origin, Matrix middle, Matrix dy, double firstStep) {
        // A power of two is added to the origin without rounding, as far as the bits reach.
        double step = Math.scalb(1.0, Math.getExponent(firstStep));
        double smallest = 4 * Math.ulp(origin);
        for (int k = 0; k < RUNGS; k++) {
            rungs[k] = Rung.at(Math.max(step, smallest), outputs, origin, middle, dy);
            step /= RATIO;
        }
        table = extrapolations();
        noise = Noise.of(outputs, origin, middle, dy, Math.max(step, smallest));
    }

    Estimate estimate() {
        double value = Double.NaN;
        double error = Double.POSITIVE_INFINITY;
        int best = 0;
        for (int k = 1; k < RUNGS; k++) {
            for (int m = 0; m < Math.min(k, ORDERS); m++) {
                double candidate = truncation(k, m) + rounding(k, noise);
                if (candidate < error) {
                    error = candidate;
                    value = table[k][m];
                    best = k;
                }
            }
        }
        error += best < RUNGS - LOW_RUNGS ? rounding(best, noiseOnLowRungs()) : 0;
        return new Estimate(value, error, rungs[RUNGS / 2].terms(), hasKink(), bottom().left(), bottom().right());
    }

    private double rounding(int k, double noise) {
        return AMPLIFICATION * noise / (2 * rungs[k].step());
    }

    /** Row k, column m: the central differences of the rungs k − m to k, with m orders of truncation cancelled. */
    private double[][] extrapolations() {
        double[][] t = new double[RUNGS][ORDERS + 1];
        for (int k = 0; k < RUNGS; k++) {
            t[k][0] = rungs[k].central();
            double factor = 1;
            for (int m = 1; m <= Math.min(k, ORDERS); m++) {
                factor *= RATIO * RATIO;
                // T(k, m) = T(k, m−1) + (T(k, m−1) − T(k−1, m−1)) / (16ᵐ − 1)
                t[k][m] = t[k][m - 1] + (t[k][m - 1] - t[k - 1][m - 1]) / (factor - 1);
            }
        }
        return t;
    }

    /** Rounding in stairs that are wider than {@link Noise} looks, but narrower than the low rungs, sets these at odds. */
    private double noiseOnLowRungs() {
        double noise = 0;
        for (int k = RUNGS - LOW_RUNGS; k < RUNGS; k++) {
            double disagreement = Math.abs(table[k][LOW_ORDER] - table[k - 1][LOW_ORDER]);
            noise = Math.max(noise, disagreement * 2 * rungs[k].step());
        }
        return noise;
    }

    private double truncation(int k, int m) {
        double fromLargerSteps = Math.abs(table[k][m] - table[k - 1][m]);
        double fromLowerOrder = m == 0 ? 0 : Math.abs(table[k][m] - table[k][m - 1]);
        return Math.max(fromLargerSteps, fromLowerOrder);
    }

    /** The slopes to either side stay as far apart on the last rungs as they were before, and not from rounding. */
    private boolean hasKink() {
        double gap = bottom().gap();
        for (int k = RUNGS - KINK_RUNGS; k < RUNGS; k++) {
            if (rungs[k].gap() < gap / 2 || rungs[k].gap() > 2 * gap) {
                return false;
            }
        }
        return gap > 2 * noise / bottom().step();
    }

    private Rung bottom() {
        return rungs[RUNGS - 1];
    }
}
