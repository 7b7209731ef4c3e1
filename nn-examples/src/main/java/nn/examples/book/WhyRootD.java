package nn.examples.book;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.Softmax;

/** How large dot products of random vectors are, and what softmax makes of them, with and without a division by √d. */
public final class WhyRootD {

    private static final int QUERIES = 400;
    private static final int KEYS = 10;

    private final int d;
    private final Matrix products;

    /** The entries of queries and keys have a mean of 0 and a variance of 1. */
    WhyRootD(int d, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        this.d = d;
        this.products = Matrix.generate(QUERIES, KEYS, (i, j) -> product(random));
    }

    /** Of numbers that are −1 or 1, of either sign as often. */
    private double product(RandomGenerator random) {
        double sum = 0;
        for (int k = 0; k < d; k += Long.SIZE) {
            int terms = Math.min(d - k, Long.SIZE);
            // the product of two such numbers is such a number: a bit tells which
            sum += terms - 2.0 * Long.bitCount(random.nextLong() >>> (Long.SIZE - terms));
        }
        return sum;
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /** For some lengths of the vectors, the variance of the products and the largest of ten weights. */
    static String report() {
        return IntStream.of(1, 4, 16, 64, 256).mapToObj(d -> new WhyRootD(d, 1).line())
                .collect(Collectors.joining(System.lineSeparator(), """
                              variance of      largest of ten weights
                           d      q · k         as it is    over √d
                        """.replace("\n", System.lineSeparator()), ""));
    }

    private String line() {
        return String.format(Locale.ROOT, "%4d %10.1f %16.3f %10.3f", d, variance(), largestWeight(1),
                largestWeight(1 / Math.sqrt(d)));
    }

    /** The mean of the squares: the products are 0 on average. */
    double variance() {
        return products.hadamard(products).sum() / products.shape().entries();
    }

    /** On average over the queries. */
    double largestWeight(double scale) {
        Matrix weights = new Softmax().forward(products.times(scale), Mode.inference()).output();
        return weights.rowMaxima().sum() / QUERIES;
    }
}
