package nn.examples;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import nn.core.Matrix;
import nn.optim.Descent;
import nn.optim.Examples;
import nn.optim.Trace;

/**
 * What the eigenvalues of {@code XᵀX} foretell of the descent in {@link LinearRegression}: which rates converge, and
 * how large an error they leave.
 */
public final class StableRates {

    static final Examples DATA = RegressionLoss.withBiasColumn(LinearRegression.DATA);
    static final Matrix START = Matrix.columnOf(10.1, 15.1, -6.5);
    static final Matrix SOLUTION = Matrix.columnOf(1, 2, 3);

    private static final int STEPS = 5000;

    private StableRates() {}

    /**
     * Prints the largest stable rate, and how rates below and above it do.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        Spectrum spectrum = Spectrum.ofRegression(DATA.x());
        double limit = spectrum.largestStableRate();
        return String.join(System.lineSeparator(),
                "eigenvalues " + DoubleStream.of(spectrum.eigenvalues())
                        .mapToObj(value -> number("%.8f", value)).collect(Collectors.joining(", ")),
                number("condition number %.2f", spectrum.condition()),
                number("largest stable rate %.5f", limit),
                "rate      error foretold   error left   stopped after",
                DoubleStream.of(0.01, 0.5 * limit, 0.99 * limit, 1.05 * limit)
                        .mapToObj(rate -> line(spectrum, rate))
                        .collect(Collectors.joining(System.lineSeparator())));
    }

    /** Full-batch gradient descent on half the sum of squares. */
    static Trace descend(double rate) {
        return new Descent(rate).withGradientNorm(0).withSteps(STEPS)
                .minimize(new RegressionLoss(DATA, new HalfSquaredError()), START);
    }

    private static String line(Spectrum spectrum, double rate) {
        Trace trace = descend(rate);
        Matrix foretold = spectrum.errorAfter(trace.steps(), rate, START.minus(SOLUTION));
        Matrix left = trace.last().x().minus(SOLUTION);
        return String.format(Locale.ROOT, "%.5f %16.1e %12.1e   %d steps: %s",
                rate, foretold.maxAbs(), left.maxAbs(), trace.steps(), trace.stop().reason());
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
