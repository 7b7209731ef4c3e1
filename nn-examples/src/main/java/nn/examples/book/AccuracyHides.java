package nn.examples.book;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nn.core.Mode;
import nn.core.Require;
import nn.examples.data.Digits;
import nn.examples.data.ImageData;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.Report;
import nn.gradcheck.Verdict;
import nn.optim.Examples;

/**
 * Networks with wrong gradients learn the digits beside the right ones. Prints how well, and what the gradient check
 * says of each before it has learned anything. With the arguments {@code --seeds 10}, the accuracies from ten seeds,
 * after twice as many epochs.
 */
public final class AccuracyHides {

    private static final int EPOCHS = 10;
    private static final int EPOCHS_OF_MANY = 20;
    private static final long SEED = 1;
    private static final int FEW_EXAMPLES = 5;
    private static final int FEW_ENTRIES = 2;

    private AccuracyHides() {}

    /** Read when somebody asks, and once. */
    private static final class Data {

        static final ImageData DIGITS = Digits.read();
    }

    /** Trained when somebody asks, and once: whoever prints the runs and whoever draws them shows the same. */
    private static final class Once {

        static final List<LearningRun> RUNS = Stream.of(Contestant.values())
                .map(contestant -> LearningRun.of(contestant, Data.DIGITS, EPOCHS, SEED)).toList();
    }

    /**
     * Prints the report.
     *
     * @param arguments none, or {@code --seeds} and how many; any others, and IllegalArgumentException
     */
    public static void main(String... arguments) {
        System.out.println(arguments.length == 0 ? report() : manySeeds(seeds(arguments)));
    }

    private static int seeds(String... arguments) {
        Require.that(arguments.length == 2 && arguments[0].equals("--seeds") && arguments[1].matches("[1-9][0-9]{0,3}"),
                "usage: AccuracyHides [--seeds N] with N from 1 to 9999, not %s", String.join(" ", arguments));
        return Integer.parseInt(arguments[1]);
    }

    /** {@return a run of each contestant, all from one seed} */
    public static List<LearningRun> runs() {
        return Once.RUNS;
    }

    static String report() {
        String heading = String.format(Locale.ROOT,
                "%-40s %9s %6s  %12s  %s%n", "", "accuracy", "loss", "cosine", "the check");
        return runs().stream().map(AccuracyHides::line)
                .collect(Collectors.joining(System.lineSeparator(), heading, ""));
    }

    private static String line(LearningRun run) {
        return String.format(Locale.ROOT, "%-40s %7.1f %% %6.3f  %5.2f  %5.2f  %s",
                run.contestant(), 100 * run.accuracy(), run.loss(), run.firstCosine(), run.lastCosine(),
                verdict(check(run.contestant())));
    }

    /** The check of a whole network and its loss before it learns, at a few entries of each gradient. */
    static Report check(Contestant contestant) {
        Examples few = Data.DIGITS.training().at(IntStream.range(0, FEW_EXAMPLES).toArray());
        return new GradientCheck(SEED).sampling(FEW_ENTRIES).check(contestant.network(new SplittableRandom(SEED)),
                contestant.loss(), few.x(), few.target(), Mode.training(SEED));
    }

    /** In short: whose mistake it is. */
    private static String verdict(Report report) {
        if (report.verdict() != Verdict.WRONG) {
            return report.passed() ? "passes" : "undecided";
        }
        return report.culprit().map(culprit -> culprit.path().isEmpty()
                ? "WRONG, but no layer is" : "WRONG, first in layer " + culprit.path()).orElseThrow();
    }

    private static String manySeeds(int seeds) {
        return Stream.of(Contestant.values()).map(contestant -> line(contestant, seeds))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(Contestant contestant, int seeds) {
        DoubleSummaryStatistics accuracies = LongStream.rangeClosed(1, seeds)
                .mapToDouble(seed -> 100 * LearningRun.of(contestant, Data.DIGITS, EPOCHS_OF_MANY, seed).accuracy())
                .summaryStatistics();
        return String.format(Locale.ROOT, "%-40s %5.1f %% (%.1f..%.1f)", contestant,
                accuracies.getAverage(), accuracies.getMin(), accuracies.getMax());
    }
}
