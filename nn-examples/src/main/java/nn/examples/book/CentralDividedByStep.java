package nn.examples.book;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** A central difference over the distance h: the distance between its two points is 2h. */
public final class CentralDividedByStep {

    private CentralDividedByStep() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static double slope(DoubleUnaryOperator f, double x, double h) {
        return (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / h;
    }

    /** Of x³ at 1, where the slope is 3. */
    static double error(double h) {
        return Math.abs(slope(x -> x * x * x, 1, h) - 3);
    }

    static String report() {
        return DoubleStream.of(0.1, 0.05, 0.025).mapToObj(CentralDividedByStep::line)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(double h) {
        return String.format(Locale.ROOT, "h = %.3f  error %.6f  %.3f times that of h/2", h, error(h),
                error(h) / error(h / 2));
    }
}
