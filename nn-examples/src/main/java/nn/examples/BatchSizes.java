package nn.examples;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.core.Loss;
import nn.core.Matrix;
import nn.optim.Batches;
import nn.optim.Examples;

/**
 * A linear regression in batches of several sizes: what the loss is after so many gradients of single examples, and
 * after so much time.
 *
 * <p>A smaller batch takes more steps for the same gradients, and so gets farther at first. But each step has a cost of
 * its own, so the smallest batch need not be the fastest; and with the same rate it stays farther from the minimum.
 */
public final class BatchSizes {

    static final int EXAMPLES = 256;
    static final List<Integer> SIZES = List.of(1, 8, 32, 128, EXAMPLES);
    static final int EPOCHS = 20;

    private static final double RATE = 0.05;
    private static final double NOISE = 0.5;
    private static final long SEED = 1;
    private static final Matrix START = Matrix.columnOf(10.1, 15.1, -6.5);
    private static final Loss LOSS = new MeanHalfSquaredError();
    static final Examples DATA = data();
    private static final RegressionLoss OBJECTIVE = new RegressionLoss(DATA, LOSS);
    private static final double LEAST = OBJECTIVE.value(LinearRegression.leastSquares(DATA));
    private static final double NANOS_A_MILLISECOND = 1e6;

    /** The descent with one size: the start and the point after each step, and how long all of it took. */
    record Run(int size, List<Matrix> path, double milliseconds) {

        int steps() {
            return path.size() - 1;
        }

        /** How much more than the least possible the loss over all examples is, after so many steps. */
        double excess(int step) {
            return OBJECTIVE.value(path.get(step)) - LEAST;
        }
    }

    private BatchSizes() {}

    /**
     * Prints the losses and draws them, by gradients and by time, under {@code target}.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        SIZES.forEach(BatchSizes::run);
        // the first time the compiler was at work
        List<Run> runs = SIZES.stream().map(BatchSizes::run).toList();
        System.out.println(report(runs));
        System.out.println(Picture.draw("by gradients", () -> BatchSizesChart.byGradients(runs),
                Picture.inTarget(Path.of(""), "batch-sizes-by-gradients.png")));
        System.out.println(Picture.draw("by time", () -> BatchSizesChart.byTime(runs),
                Picture.inTarget(Path.of(""), "batch-sizes-by-time.png")));
    }

    static Run run(int size) {
        BatchDescent descent = new BatchDescent(batch -> new RegressionLoss(batch, LOSS), RATE);
        long before = System.nanoTime();
        List<Matrix> path = descent.path(DATA, Batches.mini(size), EPOCHS, START, new SplittableRandom(SEED));
        return new Run(size, path, (System.nanoTime() - before) / NANOS_A_MILLISECOND);
    }

    /** {@code y = x₁ + 2x₂ + 3} with noise. */
    private static Examples data() {
        RandomGenerator random = new SplittableRandom(SEED);
        Matrix x = Matrix.draw(EXAMPLES, 2, random::nextGaussian);
        Matrix y = x.times(Matrix.columnOf(1, 2)).map(v -> v + 3 + NOISE * random.nextGaussian());
        return RegressionLoss.withBiasColumn(new Examples(x, y));
    }

    /** One of every size, computed when first asked for. Only their times differ from one program to the next. */
    static List<Run> runs() {
        return Once.RUNS;
    }

    private static final class Once {

        static final List<Run> RUNS = SIZES.stream().map(BatchSizes::run).toList();
    }

    /** The report without the times. */
    static String excesses() {
        return Stream.concat(
                Stream.of("batch  steps  above the least loss after 1, 5, 20 epochs"),
                runs().stream().map(BatchSizes::excesses)).collect(Collectors.joining(System.lineSeparator()));
    }

    static String report(List<Run> runs) {
        return Stream.concat(
                Stream.of("batch  steps  above the least loss after 1, 5, 20 epochs   milliseconds"),
                runs.stream().map(BatchSizes::line)).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(Run run) {
        return String.format(Locale.ROOT, "%s %17.1f", excesses(run), run.milliseconds());
    }

    private static String excesses(Run run) {
        int epoch = run.steps() / EPOCHS;
        String excesses = IntStream.of(1, 5, EPOCHS)
                .mapToObj(n -> String.format(Locale.ROOT, "%14.2e", run.excess(n * epoch)))
                .collect(Collectors.joining());
        return String.format(Locale.ROOT, "%5d %6d %s", run.size(), run.steps(), excesses);
    }
}
