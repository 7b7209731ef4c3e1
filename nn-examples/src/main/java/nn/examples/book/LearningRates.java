package nn.examples.book;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Matrix;
import nn.optim.Descent;
import nn.optim.DifferentiableFunction;
import nn.optim.Trace;

/**
 * Descent in the valley {@code ½ (x² + 10y²)} with rates from too small to too large. The eigenvalues of its Hessian
 * are 1, along the valley, and 10, across it.
 */
public final class LearningRates {

    /** The curvature along the valley. */
    public static final double ALONG = 1;
    /** The curvature across it. */
    public static final double ACROSS = 10;
    /** How many steps are taken. */
    public static final int STEPS = 30;
    /** From too small to too large. */
    public static final List<Double> RATES = List.of(0.02, 0.1, 0.18, 0.205);

    private static final Matrix CURVATURES = Matrix.rowOf(ALONG, ACROSS);
    private static final DifferentiableFunction VALLEY = DifferentiableFunction.of(
            x -> x.hadamard(x).hadamard(CURVATURES).sum() / 2, x -> x.hadamard(CURVATURES));
    private static final Matrix START = Matrix.rowOf(10, 1);

    private LearningRates() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /**
     * Descends from the start.
     *
     * @param rate the learning rate
     * @return the path
     */
    public static Trace descend(double rate) {
        return new Descent(rate).withGradientNorm(0).withSteps(STEPS).minimize(VALLEY, START);
    }

    static String report() {
        return Stream.concat(
                Stream.of("rate   factor along  factor across    after 30 steps: x          y          f"),
                RATES.stream().map(LearningRates::line)).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(double rate) {
        Trace.Point last = descend(rate).last();
        return String.format(Locale.ROOT, "%.3f %13.3f %14.3f %19.5f %10.5f %10.5f", rate, 1 - rate * ALONG,
                1 - rate * ACROSS, last.x().get(0, 0), last.x().get(0, 1), last.value());
    }
}
