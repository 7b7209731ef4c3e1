package nn.gradcheck.jqwik;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import nn.core.Matrix;

/** Random matrices, alone and in pairs. */
public final class Matrices {

    private Matrices() {}

    /** {@return batches of 1 to 5 rows and 1 to 5 columns} */
    public static MatrixArbitrary batches() {
        return new MatrixArbitrary();
    }

    /**
     * {@return batches of so many rows and 1 to 5 columns}
     *
     * @param least at least 1
     * @param most not below the least
     */
    public static MatrixArbitrary withRows(int least, int most) {
        return batches().rows(least, most);
    }

    /**
     * {@return matrices of one shape}
     *
     * @param rows at least 1
     * @param columns at least 1
     */
    public static MatrixArbitrary ofShape(int rows, int columns) {
        return batches().rows(rows, rows).columns(columns, columns);
    }

    /**
     * {@return the matrices shifted by whole numbers and then multiplied by a scale, each drawn once a matrix}
     *
     * @param matrices to shift
     * @param scales multiply the shifted matrix
     * @param shifts added to every entry, before the scale
     */
    public static Arbitrary<Matrix> shifted(
            Arbitrary<Matrix> matrices, Arbitrary<Double> scales, Arbitrary<Integer> shifts) {
        return Combinators.combine(matrices, scales, shifts)
                .as((x, scale, shift) -> x.map(v -> scale * (v + shift)));
    }

    /**
     * {@return batches of which every fourth is four times as large: for functions of each entry, seen far from 0 too}
     */
    public static Arbitrary<Matrix> ofTwoSizes() {
        return Combinators.combine(batches(), Arbitraries.of(1, 1, 1, 4)).as(Matrix::times);
    }

    /** {@return two batches of one shape} */
    public static Arbitrary<Inputs> pairs() {
        return batches().flatMap(x -> with(x, x.columns(), x.columns()));
    }

    /** {@return two batches of equally many rows, and 1 to 5 columns each} */
    public static Arbitrary<Inputs> pairsOfRows() {
        return batches().flatMap(x -> with(x, 1, 5));
    }

    private static Arbitrary<Inputs> with(Matrix x, int leastColumns, int mostColumns) {
        return withRows(x.rows(), x.rows()).columns(leastColumns, mostColumns).map(y -> new Inputs(x, y));
    }
}
