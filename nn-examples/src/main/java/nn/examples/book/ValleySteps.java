package nn.examples.book;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.core.Matrix;
import nn.optim.GradientDescent;
import nn.optim.Momentum;

/** The first steps down a narrow valley, without momentum and with it, at one rate: few enough to follow by hand. */
public final class ValleySteps {

    static final double RATE = 0.015;

    private static final List<Integer> SHOWN = List.of(0, 1, 2, 3, 4, 10, 20, 40, 80);

    private ValleySteps() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        List<Matrix> descent = Valley.straight().path(valley -> new GradientDescent(valley, RATE), 80);
        List<Matrix> momentum = Valley.straight().path(valley -> new Momentum(valley, RATE), 80);
        return Stream.concat(
                Stream.of("              descent         momentum 0.9", "step         x         y         x         y"),
                SHOWN.stream().map(step -> line(step, descent.get(step), momentum.get(step))))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(int step, Matrix descent, Matrix momentum) {
        return String.format(Locale.ROOT, "%4d", step) + Stream.of(descent, momentum)
                .flatMap(place -> IntStream.range(0, 2).mapToObj(j -> place.get(0, j)))
                .map(value -> String.format(Locale.ROOT, "%10.4f", value)).collect(Collectors.joining());
    }
}
