package nn.examples.book;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The loop of {@link GradientByNumber} with one line forgotten: what was perturbed is not restored. */
public final class NotRestored {

    static final ToDoubleFunction<double[]> PRODUCT = x -> x[0] * x[1];

    private NotRestored() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static double[] gradient(ToDoubleFunction<double[]> f, double h, double... x) {
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double kept = x[i];
            x[i] = kept + h;
            double above = f.applyAsDouble(x);
            x[i] = kept - h;
            double below = f.applyAsDouble(x);
            gradient[i] = (above - below) / (2 * h);
        }
        return gradient;
    }

    static String report() {
        return String.join(System.lineSeparator(),
                "x0^2 + x1^2 at [3.0, 4.0], h = 0.01: " + text(GradientByNumber.SUM_OF_SQUARES, 1e-2),
                "x0 x1       at [3.0, 4.0], h = 0.01: " + text(PRODUCT, 1e-2));
    }

    private static String text(ToDoubleFunction<double[]> f, double h) {
        return Arrays.stream(gradient(f, h, 3, 4)).mapToObj(d -> String.format(Locale.ROOT, "%.6f", d))
                .toList().toString();
    }
}
