package nn.examples.book;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.BatchNorm;
import nn.layers.BatchNorm.RunningVariance;

/**
 * What inference makes of a batch after training has seen that batch n times: the running averages forget their first
 * values 0 and 1 slowly.
 */
public final class RunningAverages {

    private static final Matrix X = ThreePaths.X;
    private static final double EPSILON = 1e-5;
    private static final double MOMENTUM = 0.1;

    private final BatchNorm layer;

    RunningAverages(RunningVariance convention, int passes) {
        this.layer = new BatchNorm(1, EPSILON, MOMENTUM, convention);
        IntStream.range(0, passes).forEach(pass -> layer.forward(X, Mode.training(pass)));
    }

    double mean() {
        return layer.statistics().get("runningMean").value().get(0, 0);
    }

    double variance() {
        return layer.statistics().get("runningVariance").value().get(0, 0);
    }

    /** What the running mean, which starts at 0, still lacks, as a part of the batch's mean. */
    double weightOfTheInitialValue() {
        return 1 - mean() / X.columnMeans().get(0, 0);
    }

    /** Of the last entry of the batch, alone. */
    double inference() {
        return layer.forward(X.row(X.rows() - 1), Mode.inference()).output().get(0, 0);
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
        System.out.println(refusal());
    }

    static String report() {
        return Stream.concat(
                Stream.of("          the initial   running     running variance      inference makes of 6",
                        "passes  value weighs      mean   unbiased    biased      unbiased    biased"),
                IntStream.of(0, 1, 10, 22, 44, 200).mapToObj(RunningAverages::line))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(int passes) {
        RunningAverages unbiased = new RunningAverages(RunningVariance.UNBIASED, passes);
        RunningAverages biased = new RunningAverages(RunningVariance.BIASED, passes);
        return String.format(Locale.ROOT, "%6d%14.4f%10.4f%11.4f%10.4f%14.4f%10.4f",
                passes, unbiased.weightOfTheInitialValue(), unbiased.mean(),
                unbiased.variance(), biased.variance(), unbiased.inference(), biased.inference());
    }

    /** What training says to a batch of one row. */
    static String refusal() {
        try {
            return new BatchNorm(3).forward(Matrix.rowOf(0.5, 1, 2), Mode.training(1)).output().toString();
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }
}
