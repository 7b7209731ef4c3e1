package nn.examples.book;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import nn.gradcheck.numeric.Difference;

/** One step for all, 1e-4: too large for a function that bends fast, too small far away from zero. */
public final class SameStepElsewhere {

    private static final double H = 1e-4;

    private SameStepElsewhere() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    private static double relativeError(DoubleUnaryOperator f, double x, double exact) {
        return Math.abs(Difference.CENTRAL.of(f, x, H) - exact) / Math.abs(exact);
    }

    /** Of sin(kx) at 0, whose slope is k. */
    static double ofWave(double k) {
        return relativeError(x -> StrictMath.sin(k * x), 0, k);
    }

    /** Of x² at a, where the slope is 2a. */
    static double ofSquare(double a) {
        return relativeError(x -> x * x, a, 2 * a);
    }

    static String report() {
        return String.join(System.lineSeparator(),
                "relative error of the central difference, step 1e-4",
                DoubleStream.of(1, 100, 10_000).mapToObj(k -> line("sin(kx), k = %.0f", k, ofWave(k)))
                        .collect(Collectors.joining(System.lineSeparator())),
                DoubleStream.of(1, 1e6, 1e10).mapToObj(a -> line("x^2 at %.0e", a, ofSquare(a)))
                        .collect(Collectors.joining(System.lineSeparator())));
    }

    private static String line(String what, double number, double error) {
        return String.format(Locale.ROOT, "%-18s %7.1e", String.format(Locale.ROOT, what, number), error);
    }
}
