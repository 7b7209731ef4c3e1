package nn.examples.book;

import static nn.examples.book.CompositeFunction.DERIVATIVE;
import static nn.examples.book.CompositeFunction.POINT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.gradcheck.numeric.Difference;

/** Central differences at halved steps, and what is left of their errors as one power of h after another goes. */
public final class Richardson {

    private static final double FIRST_STEP = 0x1p-3;
    private static final int STEPS = 5;

    private Richardson() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static double[] cancel(double[] values, int p) {
        double factor = Math.pow(2, p);
        return IntStream.range(1, values.length)
                // T(h/2) + (T(h/2) − T(h)) / (2ᵖ − 1)
                .mapToDouble(k -> values[k] + (values[k] - values[k - 1]) / (factor - 1))
                .toArray();
    }

    static double step(int k) {
        return FIRST_STEP / Math.pow(2, k);
    }

    /** The central differences, then without h², then without h⁴ as well, and so on: each one value shorter. */
    static List<double[]> columns() {
        List<double[]> columns = new ArrayList<>();
        columns.add(IntStream.range(0, STEPS)
                .mapToDouble(k -> Difference.CENTRAL.of(CompositeFunction::value, POINT, step(k))).toArray());
        for (int p = 2; columns.size() < STEPS; p += 2) {
            columns.add(cancel(columns.get(columns.size() - 1), p));
        }
        return columns;
    }

    static String report() {
        List<double[]> columns = columns();
        return Stream.concat(
                Stream.of("step         central  without h^2  and h^4  and h^6  and h^8"),
                IntStream.range(0, STEPS).mapToObj(k -> line(k, columns)))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(int k, List<double[]> columns) {
        return String.format(Locale.ROOT, "%.7f", step(k)) + IntStream.rangeClosed(0, k)
                .mapToDouble(m -> Math.abs(columns.get(m)[k - m] - DERIVATIVE))
                .mapToObj(error -> String.format(Locale.ROOT, "%11.1e", error))
                .collect(Collectors.joining());
    }
}
