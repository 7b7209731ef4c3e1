package nn.gradcheck.jqwik;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import nn.core.Matrix;

/**
 * Random matrices.
 *
 * <p>Entries lie on half steps of a hundredth, between -2.5 and 2.5: they print short, shrink fast, and keep away from
 * 0, where many layers have a kink.
 */
public final class Matrices {

    private static final int STEPS = 250;
    private static final int MOST = 5;

    private Matrices() {}

    /** Batches of 1 to 5 rows and 1 to 5 columns. */
    public static Arbitrary<Matrix> batches() {
        return withRows(1, MOST);
    }

    /** Batches of so many rows and 1 to 5 columns. */
    public static Arbitrary<Matrix> withRows(int least, int most) {
        return Combinators.combine(sizes(least, most), sizes(1, MOST)).flatAs(Matrices::ofShape);
    }

    /** Matrices of one shape. */
    public static Arbitrary<Matrix> ofShape(int rows, int columns) {
        return entries().array(Double[].class).ofSize(rows * columns)
                .map(values -> Matrix.generate(rows, columns, (i, j) -> values[i * columns + j]));
    }

    /** The matrices shifted by whole numbers and then multiplied by a scale, each drawn once a matrix. */
    public static Arbitrary<Matrix> shifted(
            Arbitrary<Matrix> matrices, Arbitrary<Double> scales, Arbitrary<Integer> shifts) {
        return Combinators.combine(matrices, scales, shifts)
                .as((x, scale, shift) -> x.map(v -> scale * (v + shift)));
    }

    private static Arbitrary<Double> entries() {
        return Arbitraries.integers().between(-STEPS, STEPS - 1).withoutEdgeCases().map(k -> (k + 0.5) / 100);
    }

    private static Arbitrary<Integer> sizes(int least, int most) {
        return Arbitraries.integers().between(least, most);
    }
}
