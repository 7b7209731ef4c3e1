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
 * extrapolation cancels one order of truncation after the other. The result is the candidate whose truncation and
 * rounding are smallest in sum. Truncation is how far a candidate is from its neighbours. A kink within the step can
 * fool these, but it also keeps the slopes to either side apart, and so the gap between them is extrapolated as well:
 * a smooth function leaves nothing of it.
 */
public final class Ladder {

    private static final int MOST_RUNGS = 9;
    /** A slope at the last rung may be off by so many roundings of the outputs. */
    private static final double SLOPE_ROUNDINGS = 4;
    /** Rounding is less than this part of the outputs, wherever differences mean anything. */
    private static final double ROUGH = 1e-3;
    /** Outputs smaller than this are not rounded like others. */
    private static final double UNDERFLOW = 1e-280;
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
    private final Candidates candidates;
    private final double noise;
    private final double bound;
    private final double size;

    /**
     * {@return the ladder of a scalar function at x, for a function that changes over distances of about 1}
     *
     * @param f asked at points to either side of x
     * @param x where the derivative is taken
     */
    public static Ladder of(DoubleUnaryOperator f, double x) {
        return of(f, x, FIRST_STEP);
    }

    /**
     * {@return the ladder of a scalar function at x} The first step is the largest: about an eighth of the distance
     * over which the function changes. With a smaller one the error is larger, and says so. A larger one may deceive:
     * differences over many periods of a wave agree with each other, and know nothing of its slope.
     *
     * @param f asked at points to either side of x
     * @param x where the derivative is taken
     * @param firstStep above 0; rounded down to a power of two
     */
    public static Ladder of(DoubleUnaryOperator f, double x, double firstStep) {
        DoubleFunction<Matrix> y = v -> Matrix.of(1, 1, f.applyAsDouble(v));
        return new Ladder(y, x, y.apply(x), Matrix.of(1, 1, 1), firstStep);
    }

    /**
     * The outputs as a function of one variable, at and around its present value; the first step is the largest.
     *
     * @param outputs what the variable's value makes of all else
     * @param origin the variable's present value
     * @param middle the outputs there
     * @param dy the upstream gradient, in the shape of the outputs
     * @param firstStep above 0; rounded down to a power of two
     */
    public Ladder(DoubleFunction<Matrix> outputs, double origin, Matrix middle, Matrix dy, double firstStep) {
        Require.that(firstStep > 0 && Double.isFinite(firstStep),
                "the first step of a ladder must be positive and finite, such as 0.125, not %s", firstStep);
        Neighbourhood y = new Neighbourhood(outputs, origin, middle, dy);
        // A power of two is added to the origin without rounding, as far as the bits reach.
        double step = Math.scalb(1.0, Math.getExponent(firstStep));
        double smallest = LEAST_ULPS * Math.ulp(origin);
        while (rungs.size() < LEAST_RUNGS || rungs.size() < MOST_RUNGS && step >= smallest) {
            rungs.add(Rung.at(step, y));
            step /= Extrapolation.RATIO;
        }
        bound = Noise.bound(y);
        noise = Noise.of(y, Math.max(step, smallest / Extrapolation.RATIO));
        size = y.size();
        candidates = new Candidates(rungs, noise, size);
    }

    /** {@return the derivative with its error, and what is known of the slopes if there is a kink} */
    public Estimate estimate() {
        Estimate best = isRough() ? candidates.best().withRounding(Double.POSITIVE_INFINITY) : candidates.best();
        return hasKink() ? best.withKink(kink()) : best;
    }

    /**
     * {@return the power of the step with which the central differences converge, as three successive rungs show it:
     * the lowest three where truncation rules} It is 2 for a smooth function, more where the third derivative vanishes,
     * and below 2 where the function is not smooth. Empty where no three rungs can show it: rounding rules from the
     * top, as for a straight line and a parabola, whose central differences are exact at every step.
     */
    public OptionalDouble observedOrder() {
        for (int k = rungs.size() - 1; k >= 2; k--) {
            if (candidates.truncationRules(k - 1, RULES) && candidates.truncationRules(k, RULES)) {
                // p = log₄ (|T(k−1) − T(k−2)| / |T(k) − T(k−1)|)
                return OptionalDouble.of(Math.log(candidates.change(k - 1) / candidates.change(k))
                        / Math.log(Extrapolation.RATIO));
            }
        }
        return OptionalDouble.empty();
    }

    /** What moves so far at tiny steps does so from more than rounding: it jumps, or bends within the smallest step. */
    private boolean isRough() {
        return noise > ROUGH * Math.max(size, UNDERFLOW);
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
        double rounding = SLOPE_ROUNDINGS * bound / last.step() + Candidates.ULPS * (last.terms() + last.gap());
        return new Kink(last.left(), last.right(), last.gap(), moved + rounding);
    }

    private Rung bottom() {
        return rungs.get(rungs.size() - 1);
    }
}
