package nn.gradcheck.numeric;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    private final double size;
    private final Extrapolation slopes;
    private final Extrapolation gaps;

    Candidates(List<Rung> rungs, double noise, double size) {
        this.rungs = rungs;
        this.noise = noise;
        this.size = size;
        this.slopes = new Extrapolation(values(Rung::central), 2, ORDERS);
        this.gaps = new Extrapolation(values(Rung::gap), 1, ORDERS + 1);
    }

    private double[] values(ToDoubleFunction<Rung> value) {
        return rungs.stream().mapToDouble(value).toArray();
    }

    private record Place(int k, int m) {}

    /** The candidate of the least error; that is more if other steps contradict it. */
    Estimate best() {
        Place place = places(1).min(Comparator.comparingDouble(p -> at(p).error())).orElseThrow();
        Estimate best = at(place);
        double byLarger = contradictionByLargerSteps(best);
        double bySmaller = contradictionBySmallerSteps(place, best);
        return byLarger > bySmaller ? best.withRounding(byLarger)
                : bySmaller > 0 ? best.withTruncation(bySmaller) : best;
    }

    /** The candidates from the rung of that number down, in so many columns that the rung above has one as well. */
    private Stream<Place> places(int first) {
        return IntStream.range(first, rungs.size()).boxed()
                .flatMap(k -> IntStream.range(0, Math.min(k + 1 - first, ORDERS)).mapToObj(m -> new Place(k, m)));
    }

    private Estimate at(Place place) {
        return at(place.k(), place.m());
    }

    private Estimate at(int k, int m) {
        double truncation = Math.max(slopes.change(k, m), Math.abs(gaps.at(k, m + 1)));
        return new Estimate(slopes.at(k, m), truncation, rounding(k), rungs.get(k).terms(), size, Optional.empty());
    }

    /**
     * How far the best candidate is from what larger steps say in unison. Their truncation would shrink from one rung
     * to the next; if they agree, it is the small steps that are wrong: the outputs lie on stairs wider than these.
     */
    private double contradictionByLargerSteps(Estimate best) {
        return places(2).filter(p -> contradict(at(p.k() - 1, p.m()), at(p), best))
                .mapToDouble(p -> at(p).distance(best)).max().orElse(0);
    }

    /**
     * How far the best candidate is from what smaller steps say, beyond their rounding: they are off by less otherwise,
     * unless the function bends in a fraction of the larger ones.
     */
    private double contradictionBySmallerSteps(Place place, Estimate best) {
        return IntStream.range(place.k() + 1, rungs.size()).mapToObj(k -> at(k, place.m()))
                .filter(smaller -> smaller.distance(best) > best.error() + smaller.rounding())
                .mapToDouble(best::distance).max().orElse(0);
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
