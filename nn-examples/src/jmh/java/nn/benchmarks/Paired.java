package nn.benchmarks;

import java.util.ArrayList;
import java.util.List;
import nn.core.Require;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Our times next to another library's. Both measure by turns, half a second each, so that whatever slows the machine
 * slows both; the ratio is taken within each round, and of the rounds the median.
 *
 * <p>The other's command starts its {@link StepTimes}. Every figure gets two fresh processes, ours with the flags of
 * this JVM.
 */
@Command(name = "Paired", description = "Takes our times and another library's by turns.")
public final class Paired implements Runnable {

    @Mixin
    private Rounds rounds;

    @Parameters(index = "1", paramLabel = "FIGURES", split = ",",
            description = "the beginnings of the figures' names, with commas between them")
    private List<String> beginnings;

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "COMMAND",
            description = "what starts the other's StepTimes, in the folder of this module")
    private List<String> command;

    public static void main(String... arguments) {
        System.exit(Commands.run(new Paired(), arguments));
    }

    @Override
    public void run() {
        List<String> figures = common().stream()
                .filter(figure -> beginnings.stream().anyMatch(figure::startsWith))
                .toList();
        Require.that(!figures.isEmpty(), "none of the figures %s begins with one of %s", common(), beginnings);
        System.out.print(Comparison.heading("µs"));
        figures.forEach(this::row);
    }

    /** What both can measure. */
    private List<String> common() {
        try (Meter ours = ours(); Meter theirs = theirs()) {
            List<String> figures = new ArrayList<>(ours.figures());
            figures.retainAll(theirs.figures());
            return figures;
        }
    }

    private static Meter ours() {
        return new Meter(Commands.java(StepTimes.class.getName()));
    }

    private Meter theirs() {
        return new Meter(Commands.of(command));
    }

    private void row(String figure) {
        try (Meter ours = ours(); Meter theirs = theirs()) {
            // warms up, one after the other
            ours.microseconds(figure);
            theirs.microseconds(figure);
            Comparison comparison = new Comparison();
            for (int round = 0; round < rounds.count(); round++) {
                comparison.add(ours.microseconds(figure), theirs.microseconds(figure));
            }
            System.out.print(comparison.row(figure));
        }
    }
}
