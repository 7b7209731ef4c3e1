package nn.examples.book;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nn.core.Matrix;

/** One product, added up in three ways: which of its entries come out the same in every bit? */
public final class OrderOfAdding {

    private static final int SIDE = 60;

    /** What becomes of the sum so far when a · b is added to it. */
    @FunctionalInterface
    interface Adding {
        double to(double sum, double a, double b);
    }

    private final Matrix a;
    private final Matrix b;

    OrderOfAdding(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        this.a = Matrix.draw(SIDE, SIDE, () -> random.nextDouble(-1, 1));
        this.b = Matrix.draw(SIDE, SIDE, () -> random.nextDouble(-1, 1));
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /** How many entries differ from what Matrix.times makes of the same factors. */
    static String report() {
        OrderOfAdding product = new OrderOfAdding(1);
        return String.join(System.lineSeparator(),
                "entries of a product of " + SIDE + " x " + SIDE + " matrices: " + SIDE * SIDE,
                "different from a.times(b)",
                product.line("  by fma, in the order of k", product.inOrder()),
                product.line("  multiplied, then added", product.roundedTwice()),
                product.line("  by fma, from the last k", product.backwards()));
    }

    private String line(String way, Matrix other) {
        return String.format(Locale.ROOT, "%-29s %5d", way, different(other));
    }

    long different(Matrix other) {
        double[] y = a.times(b).toArray();
        double[] z = other.toArray();
        return IntStream.range(0, y.length).filter(k -> y[k] != z[k]).count();
    }

    Matrix inOrder() {
        return sums((sum, p, q) -> Math.fma(p, q, sum), IntStream.range(0, SIDE).toArray());
    }

    Matrix roundedTwice() {
        return sums((sum, p, q) -> sum + p * q, IntStream.range(0, SIDE).toArray());
    }

    Matrix backwards() {
        return sums((sum, p, q) -> Math.fma(p, q, sum), IntStream.iterate(SIDE - 1, k -> k - 1).limit(SIDE).toArray());
    }

    private Matrix sums(Adding adding, int... order) {
        return Matrix.generate(SIDE, SIDE, (i, j) -> {
            double sum = 0;
            for (int k : order) {
                sum = adding.to(sum, a.get(i, k), b.get(k, j));
            }
            return sum;
        });
    }
}
