package nn.examples.book;

import java.util.Locale;
import nn.core.Matrix;
import nn.optim.Descent;
import nn.optim.DifferentiableFunction;
import nn.optim.Trace;

/**
 * Growth {@code y = a e^(bx)} fitted to four points. The model is not linear in b, so no system of linear equations
 * answers; descent takes it like any other, here with the gradient by number.
 */
public final class ExponentialFit {

    private static final Matrix X = Matrix.columnOf(0, 1, 2, 3);
    /** With a = 2 and b = 0.5. */
    private static final Matrix Y = model(Matrix.rowOf(2, 0.5));

    private ExponentialFit() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    private static Matrix model(Matrix ab) {
        return X.map(x -> ab.get(0, 0) * Math.exp(ab.get(0, 1) * x));
    }

    static double loss(Matrix ab) {
        Matrix error = model(ab).minus(Y);
        return error.hadamard(error).sum() / 2;
    }

    static Trace fit() {
        return new Descent(0.002)
                .minimize(DifferentiableFunction.numeric(ExponentialFit::loss, 1e-5), Matrix.rowOf(1, 0));
    }

    static String report() {
        Trace trace = fit();
        return String.format(Locale.ROOT, "a = %.4f, b = %.4f: %s",
                trace.last().x().get(0, 0), trace.last().x().get(0, 1), trace.stop().reason());
    }
}
