package nn.examples.book;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.gradcheck.numeric.Difference;
import nn.gradcheck.numeric.Gradient;
import nn.layers.Sigmoid;
import nn.layers.Softmax;
import nn.layers.losses.OneHot;
import nn.layers.losses.SoftmaxCrossEntropy;

/** Softmax and cross entropy of one row, step by step: scores whose exponentials are 6, 3 and 1. */
public final class SoftmaxByHand {

    static final Matrix LOGITS = Matrix.rowOf(Math.log(6), Math.log(3), 0);
    static final Matrix TARGET = OneHot.of(3, 0);

    private static final Loss LOSS = new SoftmaxCrossEntropy();
    private static final double STEP = 1e-4;

    private SoftmaxByHand() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
        System.out.println(sums());
        System.out.println(smoothing());
    }

    /** From the logits to the loss, and back. */
    static String report() {
        Matrix exponentials = LOGITS.map(Math::exp);
        return Stream.of(
                line("logits x", LOGITS),
                line("exp(x)", exponentials),
                line("p = softmax(x)", probabilities()),
                line("target t", TARGET),
                line("loss -log p", Matrix.rowOf(LOSS.value(LOGITS, TARGET))),
                line("gradient p - t", LOSS.gradient(LOGITS, TARGET)),
                line("by differences", numeric())).collect(Collectors.joining(System.lineSeparator()));
    }

    static Matrix probabilities() {
        return new Softmax().forward(LOGITS, Mode.inference()).output();
    }

    static Matrix numeric() {
        return Gradient.of(x -> LOSS.value(x, TARGET), LOGITS, Difference.CENTRAL, STEP);
    }

    /** The same row through softmax and through three sigmoids. */
    static String sums() {
        Matrix sigmoids = new Sigmoid().forward(LOGITS, Mode.inference()).output();
        return String.join(System.lineSeparator(),
                line("logits", LOGITS) + "     sum    largest",
                line("softmax", probabilities()) + sumAndLargest(probabilities()),
                line("three sigmoids", sigmoids) + sumAndLargest(sigmoids));
    }

    private static String sumAndLargest(Matrix row) {
        return String.format(Locale.ROOT, "%8.4f %10d", row.sum(), row.argMax(0));
    }

    /** The loss against the lead of the right class, with hard targets and with smoothed ones. */
    static String smoothing() {
        return IntStream.of(0, 2, 3, 4, 8, 16).mapToObj(SoftmaxByHand::smoothed)
                .collect(Collectors.joining(System.lineSeparator(),
                        "   lead   smoothing 0   smoothing 0.1" + System.lineSeparator(), ""));
    }

    private static String smoothed(int lead) {
        return String.format(Locale.ROOT, "%7d %13.4g %15.4f", lead, loss(lead, 0), loss(lead, 0.1));
    }

    static double loss(double lead, double smoothing) {
        return new SoftmaxCrossEntropy(smoothing).value(Matrix.rowOf(lead, 0, 0), TARGET);
    }

    private static String line(String name, Matrix row) {
        return String.format(Locale.ROOT, "%-16s", name) + IntStream.range(0, row.columns())
                .mapToObj(j -> String.format(Locale.ROOT, "%10.5f", row.get(0, j))).collect(Collectors.joining());
    }
}
