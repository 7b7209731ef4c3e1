package nn.examples.book;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import nn.core.Matrix;
import nn.layers.losses.BinaryCrossEntropy;
import nn.layers.losses.OneHot;
import nn.layers.losses.SoftmaxCrossEntropy;

/** Losses as they stand in textbooks, and as they are computed here, at logits where exp no longer fits a double. */
public final class Overflow {

    private static final double[] LOGITS = {1, 30, 40, 700, 1000};

    private Overflow() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
        System.out.println(binary());
    }

    /** Cross entropy of the row (x, −x), whose right class is the second. */
    static String report() {
        return table("cross entropy of (x, -x), class 1", Overflow::naive, Overflow::shifted);
    }

    static double naive(double x) {
        // −log(exp(−x) / (exp(x) + exp(−x)))
        return -Math.log(Math.exp(-x) / (Math.exp(x) + Math.exp(-x)));
    }

    static double shifted(double x) {
        return new SoftmaxCrossEntropy().value(Matrix.rowOf(x, -x), OneHot.of(2, 1));
    }

    /** Binary cross entropy of the logit x, whose answer should have been no. */
    static String binary() {
        return table("binary cross entropy of x, target 0", Overflow::naiveNo, Overflow::no);
    }

    static double naiveNo(double x) {
        // −log(1 − σ(x))
        return -Math.log(1 - 1 / (1 + Math.exp(-x)));
    }

    static double no(double x) {
        return new BinaryCrossEntropy().value(Matrix.rowOf(x), Matrix.zeros(1, 1));
    }

    private static String table(String title, DoubleUnaryOperator textbook,
            DoubleUnaryOperator here) {
        String heading = "%s%n     x    as it reads      as it is%n".formatted(title);
        return DoubleStream.of(LOGITS)
                .mapToObj(x -> String.format(Locale.ROOT, "%6.0f %14.8g %14.8g",
                        x, textbook.applyAsDouble(x), here.applyAsDouble(x)))
                .collect(Collectors.joining(System.lineSeparator(), heading, ""));
    }
}
