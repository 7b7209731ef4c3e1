package nn.examples.book;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nn.examples.data.Toys;
import nn.layers.Dense;
import nn.layers.Relu;
import nn.layers.Sequential;
import nn.layers.losses.SoftmaxCrossEntropy;
import nn.optim.Adam;
import nn.optim.Batches;
import nn.optim.LearningRateFinder;
import nn.optim.RateCurve;

/** A range of learning rates tried on two moons, a step with each, and the rate that the curve suggests. */
public final class RateRange {

    static final int STEPS = 121;

    private static final long SEED = 1;

    private RateRange() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static RateCurve curve() {
        RandomGenerator random = new SplittableRandom(SEED);
        Sequential network = new Sequential(new Dense(2, 16, random), new Relu(), new Dense(16, 2, random));
        return new LearningRateFinder(network, new SoftmaxCrossEntropy(), rate -> new Adam(network, rate),
                Batches.mini(20), SEED).test(Toys.moons(200, 0.1, SEED), 1e-4, 100, STEPS);
    }

    static String report() {
        RateCurve curve = curve();
        List<RateCurve.Point> points = curve.points();
        return IntStream.range(0, points.size()).filter(i -> i % 10 == 0 || i == points.size() - 1)
                .mapToObj(i -> String.format(Locale.ROOT, "rate %9.4f   loss %8.4f   smoothed %8.4f",
                        points.get(i).rate(), points.get(i).loss(), points.get(i).smoothed()))
                .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()))
                + String.format(Locale.ROOT, "suggestion %.4f", curve.suggestion());
    }
}
