package nn.examples.book;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.core.Matrix;
import nn.optim.Batches;
import nn.optim.Examples;

/**
 * How far the gradient of a random mini-batch is from the gradient over all examples: for a straight line through noisy
 * points, at a place near the minimum.
 */
public final class GradientSpread {

    static final int EXAMPLES = 1024;
    static final int DRAWS = 400;
    static final List<Integer> SIZES = List.of(1, 4, 16, 64, 256);

    private static final long SEED = 1;
    private static final Matrix HERE = Matrix.columnOf(2.1, 1.1);
    private static final Examples DATA = data();

    /** Of many batches of one size: the root of the mean square distance, their mean's distance, how many mislead. */
    record Spread(int size, double distance, double bias, double uphill) {

        /** s / √b · √((N − b) / (N − 1)). */
        double predicted() {
            double n = EXAMPLES;
            return ofSingleExamples() / Math.sqrt(size) * Math.sqrt((n - size) / (n - 1));
        }
    }

    private GradientSpread() {}

    /** {@code y = 2x + 1} with noise, and a column of ones for the bias. */
    private static Examples data() {
        RandomGenerator random = new SplittableRandom(SEED);
        Matrix x = Matrix.draw(EXAMPLES, 1, random::nextGaussian);
        Matrix y = x.map(v -> 2 * v + 1 + random.nextGaussian());
        return new Examples(x.beside(Matrix.filled(EXAMPLES, 1, 1)), y);
    }

    /** {@code Xᵀ (X b − t) / m}, the gradient of half the mean squared error: a column. */
    static Matrix gradient(Examples batch) {
        Matrix error = batch.x().times(HERE).minus(batch.target());
        return batch.x().transpose().times(error).times(1.0 / batch.size());
    }

    /** s, the root of the mean square distance of the single examples' gradients. */
    private static double ofSingleExamples() {
        return distance(IntStream.range(0, EXAMPLES).mapToObj(i -> gradient(DATA.at(i))).toList(), gradient(DATA));
    }

    static Spread spread(int size) {
        RandomGenerator random = new SplittableRandom(SEED);
        List<Matrix> drawn = Stream.generate(() -> Batches.mini(size).epoch(DATA, random).iterator().next())
                .limit(DRAWS).map(GradientSpread::gradient).toList();
        Matrix whole = gradient(DATA);
        Matrix mean = drawn.stream().reduce(Matrix::plus).orElseThrow().times(1.0 / DRAWS);
        double uphill = drawn.stream().filter(g -> g.hadamard(whole).sum() < 0).count();
        return new Spread(size, distance(drawn, whole), norm(mean.minus(whole)), uphill / DRAWS);
    }

    private static double distance(List<Matrix> gradients, Matrix whole) {
        return Math.sqrt(gradients.stream().map(g -> g.minus(whole)).mapToDouble(d -> d.hadamard(d).sum())
                .average().orElseThrow());
    }

    private static double norm(Matrix g) {
        return Math.sqrt(g.hadamard(g).sum());
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return Stream.concat(
                Stream.of("          distance from the full gradient     of the mean       steps",
                        "batch        measured      predicted      of 400 batches      uphill"),
                SIZES.stream().map(GradientSpread::spread).map(GradientSpread::line))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(Spread spread) {
        return String.format(Locale.ROOT, "%5d%16.3f%15.3f%20.3f%10.0f %%",
                spread.size(), spread.distance(), spread.predicted(), spread.bias(), 100 * spread.uphill());
    }
}
