package nn.gradcheck.jqwik;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.arbitraries.ArbitraryDecorator;
import nn.core.Matrix;
import nn.core.Require;

/**
 * Random matrices: 1 to 5 rows, 1 to 5 columns and entries of -2.5 to 2.5, unless asked for others.
 *
 * <p>Entries lie on half steps of a hundredth: they print short, shrink fast, and keep away from 0, where many layers
 * have a kink.
 */
public final class MatrixArbitrary extends ArbitraryDecorator<Matrix> {

    private static final int STEPS = 100;

    private record Sizes(int least, int most) {

        private Sizes {
            Require.that(1 <= least && least <= most, "a matrix cannot have %d to %d rows or columns", least, most);
        }

        private Arbitrary<Integer> arbitrary() {
            return Arbitraries.integers().between(least, most);
        }
    }

    private record Bounds(double least, double most) {

        private Bounds {
            Require.that(first(least) <= last(most), "no half step of a hundredth lies in %s to %s", least, most);
        }

        /** Without edge cases: those of every entry, times those of the sizes, would be all that is ever drawn. */
        private Arbitrary<Double> arbitrary() {
            return Arbitraries.longs().between(first(least), last(most)).withDistribution(RandomDistribution.uniform())
                    .withoutEdgeCases().map(k -> (k + 0.5) / STEPS);
        }

        private static long first(double least) {
            return (long) Math.ceil(least * STEPS - 0.5);
        }

        private static long last(double most) {
            return (long) Math.floor(most * STEPS - 0.5);
        }
    }

    private final Sizes rows;
    private final Sizes columns;
    private final Bounds entries;

    MatrixArbitrary() {
        this(new Sizes(1, 5), new Sizes(1, 5), new Bounds(-2.5, 2.5));
    }

    private MatrixArbitrary(Sizes rows, Sizes columns, Bounds entries) {
        this.rows = rows;
        this.columns = columns;
        this.entries = entries;
    }

    /**
     * {@return the same with so many rows}
     *
     * @param least at least 1
     * @param most not below the least
     */
    public MatrixArbitrary rows(int least, int most) {
        return new MatrixArbitrary(new Sizes(least, most), columns, entries);
    }

    /**
     * {@return the same with so many columns}
     *
     * @param least at least 1
     * @param most not below the least
     */
    public MatrixArbitrary columns(int least, int most) {
        return new MatrixArbitrary(rows, new Sizes(least, most), entries);
    }

    /**
     * {@return the same with entries between these bounds}
     *
     * @param least the lower bound
     * @param most the upper bound, above the lower
     */
    public MatrixArbitrary entries(double least, double most) {
        return new MatrixArbitrary(rows, columns, new Bounds(least, most));
    }

    @Override
    protected Arbitrary<Matrix> arbitrary() {
        return Combinators.combine(rows.arbitrary(), columns.arbitrary()).flatAs(this::ofShape);
    }

    private Arbitrary<Matrix> ofShape(int rows, int columns) {
        return entries.arbitrary().array(Double[].class).ofSize(rows * columns)
                .map(values -> Matrix.generate(rows, columns, (i, j) -> values[i * columns + j]));
    }
}
