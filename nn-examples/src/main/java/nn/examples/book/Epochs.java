package nn.examples.book;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nn.core.Matrix;
import nn.optim.Batches;
import nn.optim.Examples;

/** Two epochs over ten examples, 0 to 9, for each way to cut them into batches. */
public final class Epochs {

    private static final int COUNT = 10;
    private static final long SEED = 1;

    private Epochs() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        Batches fours = Batches.mini(4);
        return Stream.of(Batches.whole(), fours, fours.droppingLast(), fours.joiningLast(), Batches.single())
                .map(Epochs::lines).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String lines(Batches batches) {
        Matrix numbers = Matrix.columnOf(IntStream.range(0, COUNT).asDoubleStream().toArray());
        RandomGenerator random = new SplittableRandom(SEED);
        return String.format(Locale.ROOT, "%-30s %s%n%-30s %s", batches, epoch(batches, numbers, random),
                "", epoch(batches, numbers, random));
    }

    static String epoch(Batches batches, Matrix numbers, RandomGenerator random) {
        return StreamSupport.stream(batches.epoch(new Examples(numbers, numbers), random).spliterator(), false)
                .map(batch -> DoubleStream.of(batch.x().toArray()).mapToObj(v -> String.format(Locale.ROOT, "%.0f", v))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }
}
