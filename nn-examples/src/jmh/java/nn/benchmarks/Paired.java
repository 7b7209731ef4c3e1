package nn.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Our times next to another library's. Both measure by turns, half a second each, so that whatever slows the machine
 * slows both; the ratio is taken within each round, and of the rounds the median.
 *
 * <p>Arguments: how many rounds; the beginnings of the figures' names, with commas between them; the command that
 * starts the other's {@link StepTimes}. Every figure gets two fresh processes, ours with the flags of this JVM.
 */
public final class Paired {

    private final int rounds;
    private final List<String> other;

    private Paired(int rounds, List<String> other) {
        this.rounds = rounds;
        this.other = other;
    }

    public static void main(String... arguments) {
        List<String> other = Commands.of(Arrays.asList(arguments).subList(2, arguments.length));
        new Paired(Integer.parseInt(arguments[0]), other).table(List.of(arguments[1].split(",")));
    }

    private void table(List<String> beginnings) {
        System.out.print(Comparison.heading("µs"));
        common().stream()
                .filter(figure -> beginnings.stream().anyMatch(figure::startsWith))
                .forEach(this::row);
    }

    /** What both can measure. */
    private List<String> common() {
        try (Meter ours = ours(); Meter theirs = new Meter(other)) {
            List<String> figures = new ArrayList<>(ours.figures());
            figures.retainAll(theirs.figures());
            return figures;
        }
    }

    private static Meter ours() {
        return new Meter(Commands.java(StepTimes.class.getName()));
    }

    private void row(String figure) {
        try (Meter ours = ours(); Meter theirs = new Meter(other)) {
            // warms up, one after the other
            ours.microseconds(figure);
            theirs.microseconds(figure);
            Comparison comparison = new Comparison();
            for (int round = 0; round < rounds; round++) {
                comparison.add(ours.microseconds(figure), theirs.microseconds(figure));
            }
            System.out.print(comparison.row(figure));
        }
    }
}
