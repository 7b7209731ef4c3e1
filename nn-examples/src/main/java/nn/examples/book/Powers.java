package nn.examples.book;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** What is left of 1 after so many steps, each of which multiplies by the same factor. */
public final class Powers {

    private Powers() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    private static String line(double factor) {
        return String.format(Locale.ROOT, "%6.2f %10.4f %10.2e %10.2e", factor,
                StrictMath.pow(factor, 5), StrictMath.pow(factor, 20), StrictMath.pow(factor, 50));
    }

    static String report() {
        return "factor    5 steps   20 steps   50 steps\n"
                + DoubleStream.of(0.8, 0.99, 1, 1.1, 1.5).mapToObj(Powers::line).collect(Collectors.joining("\n"));
    }
}
