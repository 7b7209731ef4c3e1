package nn.examples.book;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** All partial derivatives of a function of several variables: perturb one, look, restore it, and go on to the next. */
public final class GradientByNumber {

    static final double H = 1e-4;
    static final ToDoubleFunction<double[]> SUM_OF_SQUARES = x -> x[0] * x[0] + x[1] * x[1];
    /** Not 0.01 * x * x, which multiplies in another order, and rounds in another way. */
    static final ToDoubleFunction<double[]> PARABOLA = x -> 0.01 * (x[0] * x[0]) + 0.1 * x[0];

    private GradientByNumber() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static double[] gradient(ToDoubleFunction<double[]> f, double... x) {
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double kept = x[i];
            x[i] = kept + H;
            double above = f.applyAsDouble(x);
            x[i] = kept - H;
            double below = f.applyAsDouble(x);
            x[i] = kept;
            // ∂f/∂xᵢ ≈ (f(x + h eᵢ) − f(x − h eᵢ)) / 2h
            gradient[i] = (above - below) / (2 * H);
        }
        return gradient;
    }

    static String report() {
        return String.join(System.lineSeparator(),
                "0.01x^2 + 0.1x",
                line(PARABOLA, 5),
                line(PARABOLA, 10),
                "x0^2 + x1^2",
                line(SUM_OF_SQUARES, 3, 4),
                line(SUM_OF_SQUARES, 0, 2),
                line(SUM_OF_SQUARES, 2, 0),
                line(SUM_OF_SQUARES, 3, 0));
    }

    private static String line(ToDoubleFunction<double[]> f, double... x) {
        return "at " + Arrays.toString(x) + ": " + Arrays.toString(gradient(f, x));
    }
}
