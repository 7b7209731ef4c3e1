package nn.gradcheck.numeric;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What the rungs of a ladder say of the derivative, each extrapolation with its own truncation and rounding. */
final class Candidates {

    /** More orders than these gain nothing: rounding has long taken over. */
    private static final int ORDERS = 4;
    /** What the extrapolations make of rounding: the product of (16ᵐ + 1) / (16ᵐ − 1). */
    private static final double AMPLIFICATION = 1.15;
    /** Rounding of the sums themselves, on either side: a few units in the last place of their terms. */
    static final double ULPS = 8 * Math.ulp(1.0);
    /** Larger steps contradict when they agree among themselves so many times better than with the best candidate. */
    private static final double CLEARLY = 10;

    private final List<Rung> rungs;
    private final double noise;
    private final double size;
    private final Extrapolation slopes;
    private final Extrapolation gaps;
    /** Row k, column m: from the rungs k − m to k, with m orders of truncation cancelled. No candidate in row 0. */
    private final Estimate[][] table;

    Candidates(List<Rung> rungs, double noise, double size) {
        this.rungs = rungs;
        this.noise = noise;
        this.size = size;
        this.slopes = new Extrapolation(values(Rung::central), 2, ORDERS);
        this.gaps = new Extrapolation(values(Rung::gap), 1, ORDERS + 1);
        this.table = new Estimate[rungs.size()][];
        for (int k = 0; k < table.length; k++) {
            table[k] = new Estimate[Math.min(k, ORDERS)];
            for (int m = 0; m < table[k].length; m++) {
                table[k][m] = candidate(k, m);
            }
        }
    }

    private double[] values(ToDoubleFunction<Rung> value) {
        return rungs.stream().mapToDouble(value).toArray();
    }

    /** The candidate of the least error; that is more if other steps contradict it. */
    Estimate best() {
        // NaN counts as the largest error of all
        int bestK = 1;
        int bestM = 0;
        for (int k = 1; k < table.length; k++) {
            for (int m = 0; m < table[k].length; m++) {
                if (Double.compare(table[k][m].error(), table[bestK][bestM].error()) < 0) {
                    bestK = k;
                    bestM = m;
                }
            }
        }
        return widened(table[bestK][bestM], bestK, bestM);
    }

    private Estimate widened(Estimate best, int k, int m) {
        double byLarger = contradictionByLargerSteps(best);
        double bySmaller = contradictionBySmallerSteps(best, k, m);
        return byLarger > bySmaller ? best.withRounding(byLarger)
                : bySmaller > 0 ? best.withTruncation(bySmaller) : best;
    }

    private Estimate candidate(int k, int m) {
        double truncation = Math.max(slopes.change(k, m), Math.abs(gaps.at(k, m + 1)));
        return new Estimate(slopes.at(k, m), truncation, rounding(k), rungs.get(k).terms(), size, Optional.empty());
    }

    /**
     * How far the best candidate is from what larger steps say in unison. Their truncation would shrink from one rung
     * to the next; if they agree, it is the small steps that are wrong: the outputs lie on stairs wider than these.
     */
    private double contradictionByLargerSteps(Estimate best) {
        double largest = 0;
        for (int k = 2; k < table.length; k++) {
            for (int m = 0; m < table[k - 1].length; m++) {
                if (contradict(table[k - 1][m], table[k][m], best)) {
                    largest = Math.max(largest, table[k][m].distance(best));
                }
            }
        }
        return largest;
    }

    /**
     * How far the best candidate is from what smaller steps say, beyond their rounding: they are off by less otherwise,
     * unless the function bends in a fraction of the larger ones.
     */
    private double contradictionBySmallerSteps(Estimate best, int bestK, int m) {
        double largest = 0;
        for (int k = bestK + 1; k < table.length; k++) {
            double distance = table[k][m].distance(best);
            largest = distance > best.error() + table[k][m].rounding() ? Math.max(largest, distance) : largest;
        }
        return largest;
    }

    private static boolean contradict(Estimate above, Estimate here, Estimate best) {
        return CLEARLY * here.distance(above) < Math.min(here.distance(best), Math.abs(here.value()))
                && here.contradicts(best, CLEARLY) && above.contradicts(best, CLEARLY);
    }

    /** Whether the central difference of a rung moved from the one above so many times further than rounding could. */
    boolean truncationRules(int k, double times) {
        return change(k) > times * (rounding(k - 1) + rounding(k));
    }

    /** How far the central difference of a rung is from that of the rung above. */
    double change(int k) {
        return Math.abs(slopes.at(k, 0) - slopes.at(k - 1, 0));
    }

    /** {@code AMPLIFICATION · noise / 2h}, and what the sums themselves round. */
    private double rounding(int k) {
        return AMPLIFICATION * noise / (2 * rungs.get(k).step()) + ULPS * rungs.get(k).terms();
    }
}
