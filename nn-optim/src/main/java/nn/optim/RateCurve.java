package nn.optim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The loss at growing learning rates, as {@link LearningRateFinder} found it: at first nothing happens, then the loss
 * falls, then it explodes.
 *
 * @param points in the order of growing rates
 */
public record RateCurve(List<Point> points) {

    /** How much of the smoothed loss is older than the step. */
    private static final double SMOOTHING = 0.9;
    /** So many losses make up the average; before, it still swings with the luck of the first batches. */
    private static final int SETTLED = 10;
    /** A fall from so many points before to so many after is no chance of single batches. */
    private static final int REACH = 5;
    private static final double EXPLOSION = 3;

    /**
     * A step with this rate: the loss of its batch before the update, and the running average of such losses.
     *
     * @param rate η at this step
     * @param loss of the batch, before the update
     * @param smoothed the running average up to this step
     */
    public record Point(double rate, double loss, double smoothed) {}

    /**
     * A copy of these points.
     *
     * @param points in any number, also none
     */
    public RateCurve {
        points = List.copyOf(points);
    }

    /**
     * A curve of equally many rates and losses. The average is {@code Σ 0.9ⁿ⁻ⁱ · lossᵢ / Σ 0.9ⁿ⁻ⁱ}: it starts with the
     * first loss, not with 0.
     */
    static RateCurve of(List<Double> rates, List<Double> losses) {
        List<Point> points = new ArrayList<>();
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < losses.size(); i++) {
            sum = SMOOTHING * sum + losses.get(i);
            weights = SMOOTHING * weights + 1;
            points.add(new Point(rates.get(i), losses.get(i), sum / weights));
        }
        return new RateCurve(points);
    }

    /** Whether the smoothed loss has risen by three times its least value, or that of its size. */
    boolean hasExploded() {
        double best = points.stream().mapToDouble(Point::smoothed).min().orElse(Double.POSITIVE_INFINITY);
        return !points.isEmpty() && last().smoothed() - best > EXPLOSION * Math.abs(best);
    }

    private Point last() {
        return points.get(points.size() - 1);
    }

    /**
     * {@return a rate to train with: that in the middle of the ten steps over which the smoothed loss falls most below
     * what it has been, which for rates in equal ratios is its steepest descent over their logarithm} The first ten
     * points do not count: the average has not settled. Throws IllegalStateException if it falls nowhere, or for fewer
     * than 21 points.
     */
    public double suggestion() {
        int steepest = IntStream.range(SETTLED + REACH, points.size() - REACH).boxed()
                .max(Comparator.comparing(this::fall)).orElse(-1);
        if (steepest < 0 || fall(steepest) <= 0) {
            throw new IllegalStateException("the loss falls over no ten of the " + points.size()
                    + " steps, without the first ten: try smaller rates or more steps");
        }
        return points.get(steepest).rate();
    }

    /** From the least value so far: to come back from a swing is no progress. */
    private double fall(int place) {
        double least = points.subList(SETTLED, place - REACH + 1).stream()
                .mapToDouble(Point::smoothed).min().orElseThrow();
        return least - points.get(place + REACH).smoothed();
    }
}
