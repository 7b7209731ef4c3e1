package nn.examples.book;

import static nn.examples.book.FirstDescent.BOWL;
import static nn.examples.book.FirstDescent.START;

import java.util.Locale;
import nn.core.Matrix;
import nn.optim.Descent;
import nn.optim.DifferentiableFunction;
import nn.optim.Trace;

/** The four reasons to stop; and two places where the gradient is small and the minimum is elsewhere. */
public final class Endings {

    private static final Descent DESCENT = new Descent(0.1);

    private Endings() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /** {@code x⁴}, so flat near 0 that the gradient is small long before. */
    static Trace onAFlatFloor() {
        return DESCENT.withGradientNorm(1e-3).minimize(DifferentiableFunction.of(
                x -> Math.pow(x.get(0, 0), 4), x -> x.map(v -> 4 * v * v * v)), Matrix.rowOf(1));
    }

    /** {@code x² − y²}, from a point where nothing pushes aside. */
    static Trace ontoASaddle() {
        return DESCENT.minimize(DifferentiableFunction.of(
                x -> x.hadamard(x).hadamard(Matrix.rowOf(1, -1)).sum(), x -> x.hadamard(Matrix.rowOf(2, -2))),
                Matrix.rowOf(1, 0));
    }

    static Trace tooLargeARate() {
        return new Descent(1.1).minimize(BOWL, START);
    }

    static String report() {
        return String.join(System.lineSeparator(),
                line("bowl", FirstDescent.down()),
                line("bowl", DESCENT.withStepSize(0.01).minimize(BOWL, START)),
                line("bowl", DESCENT.withSteps(5).minimize(BOWL, START)),
                line("bowl, rate 1.1", tooLargeARate()),
                line("x^4", onAFlatFloor()),
                line("x^2 - y^2", ontoASaddle()));
    }

    private static double length(Matrix x) {
        return Math.sqrt(x.hadamard(x).sum());
    }

    private static String line(String what, Trace trace) {
        return String.format(Locale.ROOT, "%-15s %5d steps  %-13s  |x| = %.6g", what, trace.steps(), trace.stop(),
                length(trace.last().x()));
    }
}
