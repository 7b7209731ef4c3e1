package nn.examples.book;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nn.core.Matrix;

/** One product, added up in three ways: which of its entries come out the same in every bit? */
public final class OrderOfAdding {

    private static final int SIDE = 60;

    /** What becomes of the sum so far when a · b is added to it. */
    @FunctionalInterface
    interface Addition {
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
                "entries of a product of %d x %d matrices: %d".formatted(SIDE, SIDE, SIDE * SIDE),
                "different from a.times(b)",
                "  by fma, in the order of k   %5d".formatted(product.different(product.inOrder())),
                "  multiplied, then added      %5d".formatted(product.different(product.roundedTwice())),
                "  by fma, from the last k     %5d".formatted(product.different(product.backwards())));
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

    private Matrix sums(Addition addition, int... order) {
        return Matrix.generate(SIDE, SIDE, (i, j) -> {
            double sum = 0;
            for (int k : order) {
                sum = addition.to(sum, a.get(i, k), b.get(k, j));
            }
            return sum;
        });
    }
}
