package nn.gradcheck.numeric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import nn.core.Matrix;

/**
 * The derivative of {@code Σ dyᵢ yᵢ(v)} by central differences at falling steps, extrapolated to step 0.
 *
 * <p>Each rung is a quarter of the one above. Large steps suffer from truncation, small ones from rounding, and the
 * extrapolation cancels one order of truncation after the other. The result is the candidate whose truncation and
 * rounding are smallest in sum. Truncation is how far a candidate is from its neighbours. A kink within the step can
 * fool these, but it also keeps the slopes to either side apart, and so the gap between them is extrapolated as well:
 * a smooth function leaves nothing of it.
 */
public final class Ladder {

    private static final int MOST_RUNGS = 9;
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
    /** Larger steps contradict when they agree among themselves so many times better than with the best candidate. */
    private static final double CLEARLY = 10;

    /** A step of fewer units in the last place of the origin is too rough to take; but so many rungs there must be. */
    private static final int LEAST_ULPS = 8;
    private static final int LEAST_RUNGS = KINK_RUNGS + 1;

    private final List<Rung> rungs = new ArrayList<>();
    private final Extrapolation slopes;
    private final Extrapolation gaps;
    private final double noise;
    private final double bound;

    /** The outputs as a function of one variable, at and around its present value; the first step is the largest. */
    public Ladder(DoubleFunction<Matrix> outputs, double origin, Matrix middle, Matrix dy, double firstStep) {
        // A power of two is added to the origin without rounding, as far as the bits reach.
        double step = Math.scalb(1.0, Math.getExponent(firstStep));
        double smallest = LEAST_ULPS * Math.ulp(origin);
        while (rungs.size() < LEAST_RUNGS || rungs.size() < MOST_RUNGS && step >= smallest) {
            rungs.add(Rung.at(step, outputs, origin, middle, dy));
            step /= Extrapolation.RATIO;
        }
        slopes = new Extrapolation(values(Rung::central), 2, ORDERS);
        gaps = new Extrapolation(values(Rung::gap), 1, ORDERS + 1);
        bound = Noise.bound(middle, dy);
        Matrix reach = rungs.stream().map(Rung::reach).reduce((a, b) -> a.combine(b, Math::max)).orElseThrow();
        noise = Noise.of(outputs, origin, middle, dy, Math.max(step, smallest / Extrapolation.RATIO), reach);
    }

    private double[] values(ToDoubleFunction<Rung> value) {
        return rungs.stream().mapToDouble(value).toArray();
    }

    public Estimate estimate() {
        Optional<Kink> kink = hasKink() ? Optional.of(kink()) : Optional.empty();
        List<Estimate> candidates = new ArrayList<>();
        for (int k = 1; k < rungs.size(); k++) {
            for (int m = 0; m < Math.min(k, ORDERS); m++) {
                candidates.add(candidate(k, m, kink));
            }
        }
        Estimate best = candidates.stream().min(Comparator.comparingDouble(Estimate::error)).orElseThrow();
        double contradiction = contradiction(best);
        return contradiction == 0 ? best : new Estimate(best.value(), best.truncation(), contradiction, best.terms(),
                kink);
    }

    private Estimate candidate(int k, int m, Optional<Kink> kink) {
        Rung rung = rungs.get(k);
        // AMPLIFICATION · noise / 2h, and what the sums themselves round
        double rounding = AMPLIFICATION * noise / (2 * rung.step()) + ULPS * rung.terms();
        double truncation = Math.max(slopes.change(k, m), Math.abs(gaps.at(k, m + 1)));
        return new Estimate(slopes.at(k, m), truncation, rounding, rung.terms(), kink);
    }

    /**
     * How far the best candidate is from what larger steps say in unison. Their truncation would shrink from one rung
     * to the next; if they agree, it is the small steps that are wrong: the outputs lie on stairs wider than these.
     */
    private double contradiction(Estimate best) {
        double largest = 0;
        for (int k = 2; k < rungs.size(); k++) {
            for (int m = 0; m < Math.min(k - 1, ORDERS); m++) {
                Estimate here = candidate(k, m, Optional.empty());
                Estimate above = candidate(k - 1, m, Optional.empty());
                boolean inUnison = CLEARLY * Math.abs(here.value() - above.value()) < here.distance(best);
                if (inUnison && here.contradicts(best, CLEARLY) && above.contradicts(best, CLEARLY)) {
                    largest = Math.max(largest, here.distance(best));
                }
            }
        }
        return largest;
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
