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
 * A straight line through noisy points, found with whole batches, mini-batches and single examples: three paths over
 * the same hills, in ten epochs each.
 *
 * <p>All take the gradient of every example ten times. The whole batch makes ten steps of it, each downhill. Smaller
 * batches make more steps, in a zigzag, come nearer, and never to rest.
 */
public final class DescentPaths {

    static final Matrix START = Matrix.columnOf(-2, 3);

    private static final int POINTS = 20;
    private static final double NOISE = 0.5;
    private static final double RATE = 0.1;
    private static final int EPOCHS = 10;
    private static final long SEED = 1;
    private static final Loss LOSS = new MeanHalfSquaredError();

    /** A way to cut the data into batches, under the name that the picture gives it. */
    enum Way {

        WHOLE("whole batch", Batches.whole()), MINI("batches of 5", Batches.mini(5)),
        SINGLE("single examples", Batches.single());

        private final String text;
        private final Batches batches;

        Way(String text, Batches batches) {
            this.text = text;
            this.batches = batches;
        }

        /** The weight and the bias, a column, at the start and after each step. */
        List<Matrix> path() {
            return new BatchDescent(batch -> new RegressionLoss(batch, LOSS), RATE)
                    .path(data(), batches, EPOCHS, START, new SplittableRandom(SEED));
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private DescentPaths() {}

    /**
     * Prints where the paths end and draws them under {@code target}.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
        System.out.println(Picture.draw("picture", DescentPathsChart::chart,
                Picture.inTarget(Path.of(""), "descent-paths.png")));
    }

    /** {@code y = 2x + 1} with noise, at even distances between −1 and 2, with the column of ones. */
    static Examples data() {
        RandomGenerator random = new SplittableRandom(SEED);
        Matrix x = Matrix.columnOf(IntStream.range(0, POINTS).mapToDouble(i -> -1 + 3.0 * i / (POINTS - 1)).toArray());
        Matrix y = x.map(v -> 2 * v + 1 + NOISE * random.nextGaussian());
        return RegressionLoss.withBiasColumn(new Examples(x, y));
    }

    /** The loss over all examples. */
    static double loss(Matrix b) {
        return new RegressionLoss(data(), LOSS).value(b);
    }

    static String report() {
        return Stream.concat(
                Stream.of("                   steps  loss at the start  at the end"),
                Stream.of(Way.values()).map(DescentPaths::line)).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(Way way) {
        List<Matrix> path = way.path();
        return String.format(Locale.ROOT, "%-18s %5d %18.4f %11.4f",
                way, path.size() - 1, loss(START), loss(path.get(path.size() - 1)));
    }
}
