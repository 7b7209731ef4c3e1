package nn.examples.book;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.core.Matrix;
import nn.optim.Descent;
import nn.optim.DifferentiableFunction;
import nn.optim.Trace;

/** The way down from (−3, 4) on the bowl {@code x₀² + x₁²}, and the way up. */
public final class FirstDescent {

    static final DifferentiableFunction BOWL =
            DifferentiableFunction.of(x -> x.hadamard(x).sum(), x -> x.times(2));
    static final Matrix START = Matrix.rowOf(-3, 4);

    private static final Descent DESCENT = new Descent(0.1);
    private static final int SHOWN = 4;

    private FirstDescent() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static Trace down() {
        return DESCENT.minimize(BOWL, START);
    }

    static Trace up() {
        return DESCENT.withSteps(SHOWN - 1).maximize(BOWL, START);
    }

    static String report() {
        return Stream.of(
                Stream.of("descent  x0        x1         f  |gradient|"),
                lines(down()),
                Stream.of(end(down()), "ascent"),
                lines(up()),
                Stream.of(end(up())))
                .flatMap(lines -> lines).collect(Collectors.joining(System.lineSeparator()));
    }

    private static Stream<String> lines(Trace trace) {
        return IntStream.range(0, SHOWN).mapToObj(k -> line(k, trace.points().get(k)));
    }

    private static String line(int step, Trace.Point point) {
        return String.format(Locale.ROOT, "%d %10.4f %9.4f %9.4f %11.4f",
                step, point.x().get(0, 0), point.x().get(0, 1), point.value(), point.gradientNorm());
    }

    private static String end(Trace trace) {
        return "stopped after " + trace.steps() + " steps: " + trace.stop().reason();
    }
}
