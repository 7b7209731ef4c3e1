package nn.examples.book;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** The slope of {@code x³} at 1, which is 3, by three differences at two steps; and that of {@code x²} at 2. */
public final class Slopes {

    private static final DoubleUnaryOperator CUBE = x -> x * x * x;
    private static final DoubleUnaryOperator SQUARE = x -> x * x;

    private Slopes() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static double forward(DoubleUnaryOperator f, double x, double h) {
        return (f.applyAsDouble(x + h) - f.applyAsDouble(x)) / h;
    }

    static double central(DoubleUnaryOperator f, double x, double h) {
        return (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
    }

    static double fivePoint(DoubleUnaryOperator f, double x, double h) {
        double near = f.applyAsDouble(x + h) - f.applyAsDouble(x - h);
        double far = f.applyAsDouble(x + 2 * h) - f.applyAsDouble(x - 2 * h);
        return (8 * near - far) / (12 * h);
    }

    static double square(double h) {
        return central(SQUARE, 2, h);
    }

    static String report() {
        return String.join(System.lineSeparator(),
                "x^3 at 1   forward    central  five-point",
                DoubleStream.of(0.1, 0.01).mapToObj(Slopes::line).collect(Collectors.joining(System.lineSeparator())),
                "x^2 at 2, central, step 1e-4: " + square(1e-4));
    }

    private static String line(double h) {
        return String.format(Locale.ROOT, "h = %.2f %9.6f %10.6f %11.6f",
                h, forward(CUBE, 1, h), central(CUBE, 1, h), fivePoint(CUBE, 1, h));
    }
}
