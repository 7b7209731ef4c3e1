package nn.examples;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nn.core.Matrix;
import nn.optim.Descent;
import nn.optim.Trace;

/** Where the start lies decides which of two valleys descent finds: {@code f(w) = (w² − 1)² / 4 + 0.3w}. */
public final class StartsAndValleys {

    /** Over all its examples, the tilt is 0.3. */
    private static final TwoValleys FUNCTION = TwoValleys.draw(new SplittableRandom(1));

    private StartsAndValleys() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static Trace descend(double start) {
        return new Descent(0.1).minimize(FUNCTION, Matrix.rowOf(start));
    }

    static String report() {
        return Stream.concat(
                Stream.of("start     end     value"),
                DoubleStream.of(-2, 0, 0.33, 0.35, 1, 2).mapToObj(StartsAndValleys::line))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(double start) {
        Trace.Point end = descend(start).last();
        return String.format(Locale.ROOT, "%5.2f %8.4f %8.4f", start, end.x().get(0, 0), end.value());
    }
}
