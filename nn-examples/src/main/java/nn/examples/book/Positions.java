package nn.examples.book;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.DotProductAttention.Mask;
import nn.layers.PositionalEncoding;
import nn.layers.SelfAttention;
import nn.layers.Sequential;

/** What tells the steps of a sequence apart, and what attention does without it. */
public final class Positions {

    private static final int STEPS = 6;
    private static final int COLUMNS = 8;

    private Positions() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
        System.out.println(reversed());
    }

    /** The encoding: a row for each step. */
    static String report() {
        return IntStream.range(0, STEPS)
                .mapToObj(t -> "step " + t + row(encoding().row(t)))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String row(Matrix row) {
        return IntStream.range(0, row.columns()).mapToObj(j -> String.format(Locale.ROOT, "%8.3f", row.get(0, j)))
                .collect(Collectors.joining());
    }

    static Matrix encoding() {
        return new PositionalEncoding(STEPS, COLUMNS).forward(Matrix.zeros(1, STEPS * COLUMNS), Mode.inference())
                .output().reshape(STEPS, COLUMNS);
    }

    /** How far attention to a reversed sequence is from the reversed attention to the sequence. */
    static String reversed() {
        return String.format(Locale.ROOT, "without positions %s%nwith positions    %.3f",
                difference(attention()) < 1e-12 ? "0, but for rounding" : "more than rounding",
                difference(new Sequential(new PositionalEncoding(STEPS, COLUMNS), attention())));
    }

    static Layer attention() {
        return new SelfAttention(COLUMNS, 1, Mask.NONE, new SplittableRandom(1));
    }

    static double difference(Layer layer) {
        RandomGenerator random = new SplittableRandom(2);
        Matrix x = Matrix.draw(1, STEPS * COLUMNS, random::nextGaussian);
        Matrix ofReversed = layer.forward(reverse(x), Mode.inference()).output();
        return ofReversed.minus(reverse(layer.forward(x, Mode.inference()).output())).maxAbs();
    }

    /** The last step first. */
    private static Matrix reverse(Matrix x) {
        return x.reshape(STEPS, COLUMNS).rowsAt(5, 4, 3, 2, 1, 0).reshape(1, STEPS * COLUMNS);
    }
}
