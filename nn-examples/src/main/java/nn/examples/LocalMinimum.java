package nn.examples;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nn.core.Matrix;
import nn.optim.Batches;
import nn.optim.Descent;
import nn.optim.Trace;

/**
 * Mini-batches leave a local minimum in which full-batch descent stays.
 *
 * <p>Each batch has an objective of its own, and what is a valley for all examples is a slope for some batches. The
 * valley that is deep for every batch keeps whoever comes there.
 */
public final class LocalMinimum {

    static final Batches MINI = Batches.mini(4);

    private static final double RATE = 0.5;
    static final BatchDescent DESCENT = new BatchDescent(TwoValleys::new, RATE);

    private static final Matrix START = Matrix.rowOf(1);
    private static final int EPOCHS = 100;
    private static final int SEEDS = 5;

    private LocalMinimum() {}

    /**
     * Prints where either descent ends.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return Stream.concat(
                Stream.of("where the descent ends, and the value there",
                        "seed      whole batch         batches of 4        single examples"),
                LongStream.rangeClosed(1, SEEDS).mapToObj(LocalMinimum::line))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(long seed) {
        return seed + "   " + Stream.of(Batches.whole(), MINI, Batches.single())
                .map(batches -> descend(batches, seed))
                .map(end -> String.format(Locale.ROOT, "%10.4f%10.4f", end.x().get(0, 0), end.value()))
                .collect(Collectors.joining());
    }

    /** A hundred epochs over random examples; then, so that ends compare, to the floor of the valley reached. */
    static Trace.Point descend(Batches batches, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        TwoValleys all = TwoValleys.draw(random);
        List<Matrix> path = DESCENT.path(all.examples(), batches, EPOCHS, START, random);
        return new Descent(RATE).withGradientNorm(1e-12).minimize(all, path.get(path.size() - 1)).last();
    }
}
