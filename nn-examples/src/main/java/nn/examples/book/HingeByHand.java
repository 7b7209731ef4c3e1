package nn.examples.book;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nn.core.Loss;
import nn.core.Matrix;
import nn.layers.losses.MultiClassHinge;
import nn.layers.losses.OneHot;

/** The hinge of one row of scores: which classes come too near to the right one, and who is told. */
public final class HingeByHand {

    static final Matrix SCORES = Matrix.rowOf(2, 2.5, -1, 1.25);
    static final Matrix TARGET = OneHot.of(4, 0);
    static final Loss LOSS = new MultiClassHinge();

    private HingeByHand() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /** Scores, what is missing of the margin, the loss and the gradient. */
    static String report() {
        Matrix missing = SCORES.map(s -> Math.max(0, s - SCORES.get(0, 0) + 1)).with(0, 0, 0);
        return String.join(System.lineSeparator(),
                line("scores", SCORES), line("target", TARGET), line("missing", missing),
                line("loss", Matrix.rowOf(LOSS.value(SCORES, TARGET))),
                line("gradient", LOSS.gradient(SCORES, TARGET)));
    }

    private static String line(String name, Matrix row) {
        return String.format(Locale.ROOT, "%-10s", name) + IntStream.range(0, row.columns())
                .mapToObj(j -> String.format(Locale.ROOT, "%7s", MatrixLines.number(row.get(0, j))))
                .collect(Collectors.joining());
    }
}
