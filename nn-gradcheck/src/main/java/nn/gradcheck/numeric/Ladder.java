package nn.gradcheck.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import nn.core.Matrix;

/**
 * The derivative of {@code Σ dyᵢ yᵢ(v)} by central differences at falling steps, extrapolated to step 0.
 *
 * <p>Each rung is a quarter of the one above. Large steps suffer from truncation, small ones from rounding, and the
 * extrapolation (Richardson 1911, in Romberg's scheme) cancels one order of truncation after the other. The result is
 * the candidate whose truncation and rounding are smallest in sum. Truncation is how far a candidate is from its
 * neighbours, both of lower order and from larger steps: one of them alone can vanish by luck. A kink within the step
 * can fool both, but it also keeps the slopes to either side apart, and so these are extrapolated to step 0 as well.
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
    /** A slope at the last rung may be off by so many roundings of the outputs. */
    private static final double SLOPE_ROUNDINGS = 4;
    /** Over so many rungs the slopes of a kink stay apart, while those of a smooth function close in 64-fold. */
    private static final int KINK_RUNGS = 4;

    /** A step of fewer units in the last place of the origin is too rough to take; but so many rungs there must be. */
    private static final int LEAST_ULPS = 8;
    private static final int LEAST_RUNGS = KINK_RUNGS + 1;

    private final List<Rung> rungs = new ArrayList<>();
    private final double[][] table;
    private final double[][] gaps;
    private final double noise;
    private final double bound;

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
        gaps = gaps();
        bound = Noise.bound(middle, dy);
        noise = Noise.of(outputs, origin, middle, dy, Math.max(step, smallest / RATIO));
    }

    public Estimate estimate() {
        Estimate best = new Estimate(Double.NaN, Double.POSITIVE_INFINITY, 0, 0, Optional.empty());
        Optional<Kink> kink = hasKink() ? Optional.of(kink()) : Optional.empty();
        for (int k = 1; k < rungs.size(); k++) {
            // AMPLIFICATION · noise / 2h, and what the sums themselves round
            double rounding = AMPLIFICATION * noise / (2 * rungs.get(k).step()) + ULPS * rungs.get(k).terms();
            for (int m = 0; m < Math.min(k, ORDERS); m++) {
                Estimate candidate = new Estimate(table[k][m], truncation(k, m), rounding, rungs.get(k).terms(),
                        kink);
                best = candidate.error() < best.error() ? candidate : best;
            }
        }
        return best;
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

    /**
     * Row k, column m: the gap between the slopes to either side, of which a smooth function leaves nothing when m terms
     * of its series in h, h³, h⁵ ... are cancelled. What a kink within the step adds to it stays.
     */
    private double[][] gaps() {
        double[][] g = new double[rungs.size()][ORDERS + 1];
        for (int k = 0; k < g.length; k++) {
            g[k][0] = rungs.get(k).gap();
            double factor = RATIO;
            for (int m = 1; m < Math.min(k, ORDERS) + 1; m++) {
                // G(k, m) = G(k, m−1) − G(k−1, m−1) / 4²ᵐ⁻¹
                g[k][m] = g[k][m - 1] - g[k - 1][m - 1] / factor;
                factor *= RATIO * RATIO;
            }
        }
        return g;
    }

    private double truncation(int k, int m) {
        double fromLargerSteps = Math.abs(table[k][m] - table[k - 1][m]);
        double fromLowerOrder = m == 0 ? 0 : Math.abs(table[k][m] - table[k][m - 1]);
        double fromKinks = Math.abs(gaps[k][m + 1]);
        return Math.max(fromKinks, Math.max(fromLargerSteps, fromLowerOrder));
    }

    /** The slopes to either side stay as far apart on the last rungs as they were before, and not from rounding. */
    private boolean hasKink() {
        double gap = bottom().gap();
        boolean steady = rungs.subList(rungs.size() - KINK_RUNGS, rungs.size()).stream()
                .allMatch(rung -> gap / 2 <= rung.gap() && rung.gap() <= 2 * gap);
        return steady && gap > noise / bottom().step();
    }

    /**
     * A slope to one side is off by about h, and so by less than it moved from the rung above. The measured noise does
     * not count: it sees the kink itself.
     */
    private Kink kink() {
        Rung last = bottom();
        Rung above = rungs.get(rungs.size() - 2);
        double moved = Math.abs(last.left() - above.left()) + Math.abs(last.right() - above.right());
        return new Kink(last.left(), last.right(), last.gap(), moved + SLOPE_ROUNDINGS * bound / last.step());
    }

    private Rung bottom() {
        return rungs.get(rungs.size() - 1);
    }
}
