package nn.gradcheck.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import nn.core.Matrix;
import nn.core.Require;

/**
 * The derivative of {@code Σ dyᵢ yᵢ(v)} by central differences at falling steps, extrapolated to step 0.
 *
 * <p>Each rung is a quarter of the one above. Large steps suffer from truncation, small ones from rounding, and the
 * extrapolation (Richardson 1911, in Romberg's scheme) cancels one order of truncation after the other. The result is
 * the candidate whose truncation and rounding are smallest in sum. Truncation is how far a candidate is from its
 * neighbours, both of lower order and from larger steps: one of them alone can vanish by luck.
 */
public final class Ladder {

    private static final int MOST_RUNGS = 9;
    private static final double RATIO = 4;
    /** More orders than these gain nothing: rounding has long taken over. */
    private static final int ORDERS = 4;
    /** What the extrapolations make of rounding: the product of (16ᵐ + 1) / (16ᵐ − 1). */
    private static final double AMPLIFICATION = 1.15;
    /** Rounding of the sums themselves, on either side: a few units in the last place of their terms. */
    private static final double ULPS = 8 * Math.ulp(1.0);
    /** Over so many rungs the slopes of a kink stay apart, while those of a smooth function close in 64-fold. */
    private static final int KINK_RUNGS = 4;

    /** A step of fewer units in the last place of the origin is too rough to take; but so many rungs there must be. */
    private static final int LEAST_ULPS = 8;
    private static final int LEAST_RUNGS = KINK_RUNGS + 1;

    /** Right for functions that change over distances of about 1. */
    private static final double FIRST_STEP = 0.125;
    /** Truncation rules where it is so many times larger than rounding could be: the order is then known to 0.02. */
    private static final double RULES = 100;

    private final List<Rung> rungs = new ArrayList<>();
    private final double[][] table;
    private final double noise;

    /** The ladder of a scalar function at x, for a function that changes over distances of about 1. */
    public static Ladder of(DoubleUnaryOperator f, double x) {
        return of(f, x, FIRST_STEP);
    }

    /**
     * The ladder of a scalar function at x. The first step is the largest: about an eighth of the distance over which
     * the function changes. With a smaller one the error is larger, and says so. A larger one may deceive: differences
     * over many periods of a wave agree with each other, and know nothing of its slope.
     */
    public static Ladder of(DoubleUnaryOperator f, double x, double firstStep) {
        Require.that(firstStep > 0 && Double.isFinite(firstStep),
                "the first step of a ladder must be positive and finite, such as 0.125, not %s", firstStep);
        DoubleFunction<Matrix> y = v -> Matrix.of(1, 1, f.applyAsDouble(v));
        return new Ladder(y, x, y.apply(x), Matrix.of(1, 1, 1), firstStep);
    }

    /** The outputs as a function of one variable, at and around its present value; the first step is the largest. */
    public Ladder(DoubleFunction<Matrix> outputs, double origin, Matrix middle, Matrix dy, double firstStep) {
        // A power of two is added to the origin without rounding, as far as the bits reach.
        double step = Math.scalb(1.0, Math.getExponent(firstStep));
        double smallest = LEAST_ULPS * Math.ulp(origin);
        while (rungs.size() < LEAST_RUNGS || rungs.size() < MOST_RUNGS && step >= smallest) {
            rungs.add(Rung.at(step, outputs, origin, middle, dy));
            step /= RATIO;
        }
        table = extrapolations();
        noise = Noise.of(outputs, origin, middle, dy, Math.max(step, smallest / RATIO));
    }

    public Estimate estimate() {
        Estimate best = new Estimate(Double.NaN, Double.POSITIVE_INFINITY, 0, 0, false, 0, 0);
        boolean kink = hasKink();
        for (int k = 1; k < rungs.size(); k++) {
            for (int m = 0; m < Math.min(k, ORDERS); m++) {
                Estimate candidate = new Estimate(table[k][m], truncation(k, m), rounding(k), rungs.get(k).terms(),
                        kink, bottom().left(), bottom().right());
                best = candidate.error() < best.error() ? candidate : best;
            }
        }
        return best;
    }

    /**
     * The power of the step with which the central differences converge, as three successive rungs show it: the lowest
     * three where truncation rules. It is 2 for a smooth function, more where the third derivative vanishes, and below
     * 2 where the function is not smooth. Empty where no three rungs can show it: rounding rules from the top, as for
     * a straight line and a parabola, whose central differences are exact at every step.
     */
    public OptionalDouble observedOrder() {
        for (int k = rungs.size() - 1; k >= 2; k--) {
            if (truncationRules(k - 1) && truncationRules(k)) {
                // p = log₄ (|T(k−1) − T(k−2)| / |T(k) − T(k−1)|)
                return OptionalDouble.of(Math.log(change(k - 1) / change(k)) / Math.log(RATIO));
            }
        }
        return OptionalDouble.empty();
    }

    private boolean truncationRules(int k) {
        return change(k) > RULES * (rounding(k - 1) + rounding(k));
    }

    /** How far the central difference of a rung is from that of the rung above. */
    private double change(int k) {
        return Math.abs(table[k][0] - table[k - 1][0]);
    }

    /** {@code AMPLIFICATION · noise / 2h}, and what the sums themselves round. */
    private double rounding(int k) {
        return AMPLIFICATION * noise / (2 * rungs.get(k).step()) + ULPS * rungs.get(k).terms();
    }

    /** Row k, column m: the central differences of the rungs k − m to k, with m orders of truncation cancelled. */
    private double[][] extrapolations() {
        double[][] t = new double[rungs.size()][ORDERS];
        for (int k = 0; k < t.length; k++) {
            t[k][0] = rungs.get(k).central();
            double factor = 1;
            for (int m = 1; m < Math.min(k + 1, ORDERS); m++) {
                factor *= RATIO * RATIO;
                // T(k, m) = T(k, m−1) + (T(k, m−1) − T(k−1, m−1)) / (16ᵐ − 1)
                t[k][m] = t[k][m - 1] + (t[k][m - 1] - t[k - 1][m - 1]) / (factor - 1);
            }
        }
        return t;
    }

    private double truncation(int k, int m) {
        double fromLargerSteps = Math.abs(table[k][m] - table[k - 1][m]);
        double fromLowerOrder = m == 0 ? 0 : Math.abs(table[k][m] - table[k][m - 1]);
        return Math.max(fromLargerSteps, fromLowerOrder);
    }

    /** The slopes to either side stay as far apart on the last rungs as they were before, and not from rounding. */
    private boolean hasKink() {
        double gap = bottom().gap();
        boolean steady = rungs.subList(rungs.size() - KINK_RUNGS, rungs.size()).stream()
                .allMatch(rung -> gap / 2 <= rung.gap() && rung.gap() <= 2 * gap);
        return steady && gap > noise / bottom().step();
    }

    private Rung bottom() {
        return rungs.get(rungs.size() - 1);
    }
}
