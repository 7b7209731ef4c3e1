package nn.gradcheck.numeric;

import java.util.ArrayList;
import java.util.Comparator;
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
    private static final double ULPS = 8 * Math.ulp(1.0);
    /** Larger steps contradict when they agree among themselves so many times better than with the best candidate. */
    private static final double CLEARLY = 10;

    private final List<Rung> rungs;
    private final double noise;
    private final Extrapolation slopes;
    private final Extrapolation gaps;

    Candidates(List<Rung> rungs, double noise) {
        this.rungs = rungs;
        this.noise = noise;
        this.slopes = new Extrapolation(values(Rung::central), 2, ORDERS);
        this.gaps = new Extrapolation(values(Rung::gap), 1, ORDERS + 1);
    }

    private double[] values(ToDoubleFunction<Rung> value) {
        return rungs.stream().mapToDouble(value).toArray();
    }

    /** The candidate of the least error; that is more if larger steps contradict it. */
    Estimate best() {
        List<Estimate> all = new ArrayList<>();
        for (int k = 1; k < rungs.size(); k++) {
            for (int m = 0; m < Math.min(k, ORDERS); m++) {
                all.add(at(k, m));
            }
        }
        Estimate best = all.stream().min(Comparator.comparingDouble(Estimate::error)).orElseThrow();
        double contradiction = contradiction(best);
        return contradiction == 0 ? best : best.withRounding(contradiction);
    }

    private Estimate at(int k, int m) {
        double truncation = Math.max(slopes.change(k, m), Math.abs(gaps.at(k, m + 1)));
        return new Estimate(slopes.at(k, m), truncation, rounding(k), rungs.get(k).terms(), Optional.empty());
    }

    /**
     * How far the best candidate is from what larger steps say in unison. Their truncation would shrink from one rung
     * to the next; if they agree, it is the small steps that are wrong: the outputs lie on stairs wider than these.
     */
    private double contradiction(Estimate best) {
        double largest = 0;
        for (int k = 2; k < rungs.size(); k++) {
            for (int m = 0; m < Math.min(k - 1, ORDERS); m++) {
                if (contradict(at(k - 1, m), at(k, m), best)) {
                    largest = Math.max(largest, at(k, m).distance(best));
                }
            }
        }
        return largest;
    }

    private static boolean contradict(Estimate above, Estimate here, Estimate best) {
        return CLEARLY * here.distance(above) < here.distance(best)
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
