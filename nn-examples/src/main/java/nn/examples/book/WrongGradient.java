package nn.examples.book;

import java.util.Arrays;
import nn.core.Matrix;
import nn.optim.Descent;
import nn.optim.DifferentiableFunction;
import nn.optim.Trace;

/** Descent on {@code (x − 1)² + (y − 2)²} with a sign wrong in the gradient: it ends elsewhere, and is content. */
public final class WrongGradient {

    private static final double H = 1e-4;

    private WrongGradient() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static double value(Matrix p) {
        Matrix away = p.minus(Matrix.rowOf(1, 2));
        return away.hadamard(away).sum();
    }

    private static Matrix gradient(Matrix p) {
        return p.minus(Matrix.rowOf(1, -2)).times(2);
    }

    static Trace descend() {
        return new Descent(0.1).minimize(DifferentiableFunction.of(WrongGradient::value, WrongGradient::gradient),
                Matrix.rowOf(0, 0));
    }

    static Matrix byNumber(Matrix p) {
        return DifferentiableFunction.numeric(WrongGradient::value, H).gradient(p);
    }

    static String report() {
        Trace trace = descend();
        Matrix end = trace.last().x();
        return String.join(System.lineSeparator(),
                trace.stop().reason(),
                "at " + rounded(end) + " the value is " + Math.rint(trace.last().value()),
                "gradient by formula " + rounded(trace.last().gradient()) + ", by number " + rounded(byNumber(end)));
    }

    /** Whole numbers, as they are here but for rounding; adding 0 turns −0 into 0. */
    private static String rounded(Matrix p) {
        return Arrays.toString(p.map(v -> Math.rint(v) + 0.0).toArray());
    }
}
