package nn.gradcheck.jqwik;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import nn.core.Matrix;

/** Random matrices, alone and in pairs. */
public final class Matrices {

    private Matrices() {}

    /** Batches of 1 to 5 rows and 1 to 5 columns. */
    public static MatrixArbitrary batches() {
        return new MatrixArbitrary();
    }

    /** Batches of so many rows and 1 to 5 columns. */
    public static MatrixArbitrary withRows(int least, int most) {
        return batches().rows(least, most);
    }

    /** Matrices of one shape. */
    public static MatrixArbitrary ofShape(int rows, int columns) {
        return batches().rows(rows, rows).columns(columns, columns);
    }

    /** The matrices shifted by whole numbers and then multiplied by a scale, each drawn once a matrix. */
    public static Arbitrary<Matrix> shifted(
            Arbitrary<Matrix> matrices, Arbitrary<Double> scales, Arbitrary<Integer> shifts) {
        return Combinators.combine(matrices, scales, shifts)
                .as((x, scale, shift) -> x.map(v -> scale * (v + shift)));
    }

    /** Batches of which every fourth is four times as large: for functions of each entry, seen far from 0 too. */
    public static Arbitrary<Matrix> ofTwoSizes() {
        return Combinators.combine(batches(), Arbitraries.of(1, 1, 1, 4)).as(Matrix::times);
    }

    /** Two batches of one shape. */
    public static Arbitrary<Inputs> pairs() {
        return batches().flatMap(x -> with(x, x.columns(), x.columns()));
    }

    /** Two batches of equally many rows, and 1 to 5 columns each. */
    public static Arbitrary<Inputs> pairsOfRows() {
        return batches().flatMap(x -> with(x, 1, 5));
    }

    private static Arbitrary<Inputs> with(Matrix x, int leastColumns, int mostColumns) {
        return withRows(x.rows(), x.rows()).columns(leastColumns, mostColumns).map(y -> new Inputs(x, y));
    }
}
