package nn.benchmarks;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.function.Supplier;
import nn.core.Require;

/**
 * Measures what it is asked for. It reads lines and answers each with one: {@code list} with the names of all figures,
 * the name of a figure with its microseconds. It warms up when a name comes for the first time.
 *
 * <p>Whatever {@link Paired} alternates speaks this way, in any language; without Paired, a line is typed.
 */
public final class StepTimes {

    private static final double WARM_UP_SECONDS = 4;
    private static final double SECONDS = 0.5;

    private final Map<String, Supplier<Supplier<?>>> figures;
    private final Map<String, Stopwatch> warm = new HashMap<>();

    public StepTimes(Map<String, Supplier<Supplier<?>>> figures) {
        this.figures = figures;
    }

    public static void main(String... arguments) {
        new StepTimes(Figures.all()).answer(new Scanner(System.in));
    }

    /** Until there are no more lines. */
    public void answer(Scanner lines) {
        while (lines.hasNextLine()) {
            String line = lines.nextLine();
            System.out.println(line.equals("list") ? String.join(" ", figures.keySet()) : microseconds(line));
        }
    }

    private String microseconds(String figure) {
        Stopwatch stopwatch = warm.computeIfAbsent(figure, this::warmedUp);
        return String.format(Locale.ROOT, "%.1f", stopwatch.microseconds(SECONDS));
    }

    private Stopwatch warmedUp(String figure) {
        Require.that(figures.containsKey(figure), "there is no figure %s, only %s", figure, figures.keySet());
        Stopwatch stopwatch = new Stopwatch(figures.get(figure).get());
        stopwatch.microseconds(WARM_UP_SECONDS);
        return stopwatch;
    }
}
