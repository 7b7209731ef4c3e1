package nn.examples.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import nn.core.Matrix;

/**
 * The numbers 1 to 8 in pairs: the mean of the batch variances is not the variance. What is missing is the variance of
 * the batch means.
 */
public final class TotalVariance {

    private static final int COUNT = 8;

    private TotalVariance() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static List<Matrix> all() {
        return List.of(Matrix.columnOf(1, 2, 3, 4, 5, 6, 7, 8));
    }

    static List<Matrix> neighbours() {
        return List.of(Matrix.columnOf(1, 2), Matrix.columnOf(3, 4), Matrix.columnOf(5, 6), Matrix.columnOf(7, 8));
    }

    static List<Matrix> fourApart() {
        return List.of(Matrix.columnOf(1, 5), Matrix.columnOf(2, 6), Matrix.columnOf(3, 7), Matrix.columnOf(4, 8));
    }

    /** All 28 that a shuffle may bring. */
    static List<Matrix> everyPair() {
        List<Matrix> pairs = new ArrayList<>();
        for (int a = 1; a <= COUNT; a++) {
            for (int b = a + 1; b <= COUNT; b++) {
                pairs.add(Matrix.columnOf(a, b));
            }
        }
        return pairs;
    }

    static double mean(Matrix batch) {
        return batch.columnMeans().get(0, 0);
    }

    /** Divided by m. */
    static double biasedVariance(Matrix batch) {
        Matrix centred = batch.minusRow(batch.columnMeans());
        return mean(centred.hadamard(centred));
    }

    /** Divided by m − 1. */
    static double unbiasedVariance(Matrix batch) {
        double m = batch.rows();
        return biasedVariance(batch) * m / (m - 1);
    }

    static double average(List<Matrix> batches, ToDoubleFunction<Matrix> what) {
        return batches.stream().mapToDouble(what).average().orElseThrow();
    }

    static double varianceOfTheMeans(List<Matrix> batches) {
        return biasedVariance(Matrix.columnOf(batches.stream().mapToDouble(TotalVariance::mean).toArray()));
    }

    static String report() {
        return String.join(System.lineSeparator(),
                "                       mean of the batch variances    variance of",
                "batches                   biased        unbiased        the means",
                line("1 2 3 4 5 6 7 8", all()),
                line("1 2, 3 4, 5 6, 7 8", neighbours()),
                line("1 5, 2 6, 3 7, 4 8", fourApart()),
                line("each of the 28 pairs", everyPair()));
    }

    private static String line(String name, List<Matrix> batches) {
        return String.format(Locale.ROOT, "%-22s%10.2f%16.2f%17.2f", name,
                average(batches, TotalVariance::biasedVariance), average(batches, TotalVariance::unbiasedVariance),
                varianceOfTheMeans(batches));
    }
}
