package nn.core;

import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Matrices for {@code @ForAll}: sizes 1 to 17, several scales and offsets, stored by rows or by columns. */
class Matrices extends DomainContextBase {

    /** Three matrices of one shape. */
    record Alike(Matrix a, Matrix b, Matrix c) {}

    /** Matrices that fit a chain of products: m x n, two of n x p, and p x q. */
    record Chain(Matrix a, Matrix b, Matrix alsoB, Matrix c) {}

    private record Source(double scale, double offset, boolean byColumns, long seed) {

        Matrix draw(int rows, int columns) {
            SplittableRandom random = new SplittableRandom(seed);
            Matrix drawn = Matrix.draw(rows, columns, () -> offset + scale * random.nextGaussian());
            return byColumns ? storedByColumns(drawn) : drawn;
        }
    }

    @Provide
    Arbitrary<Matrix> matrix() {
        return Combinators.combine(size(), size(), source()).as((m, n, a) -> a.draw(m, n));
    }

    @Provide
    Arbitrary<Alike> alike() {
        return Combinators.combine(size(), size(), source(), source(), source())
                .as((m, n, a, b, c) -> new Alike(a.draw(m, n), b.draw(m, n), c.draw(m, n)));
    }

    @Provide
    Arbitrary<Chain> chain() {
        return Combinators.combine(size(), size(), size(), size(), source(), source(), source(), source())
                .as((m, n, p, q, a, b, alsoB, c) ->
                        new Chain(a.draw(m, n), b.draw(n, p), alsoB.draw(n, p), c.draw(p, q)));
    }

    private static Arbitrary<Integer> size() {
        return Arbitraries.integers().between(1, 17);
    }

    private static Arbitrary<Source> source() {
        return Combinators.combine(
                        Arbitraries.of(1.0, 1e-3, 1e3),
                        Arbitraries.of(0.0, 1.0, -1e3),
                        Arbitraries.of(false, true),
                        Arbitraries.longs().withoutEdgeCases())
                .as(Source::new);
    }

    /** The same matrix, over an array that holds it column by column. */
    static Matrix storedByColumns(Matrix x) {
        return Matrix.generate(x.columns(), x.rows(), (i, j) -> x.get(j, i)).transpose();
    }

    /** The same matrix, over an array that holds it row by row. */
    static Matrix storedByRows(Matrix x) {
        return Matrix.generate(x.rows(), x.columns(), x::get);
    }

    /** Its entries cut to whole numbers below 100, so that sums and products of a few are exact. */
    static Matrix whole(Matrix x) {
        return x.map(value -> Math.rint(value % 100) + 0.0);
    }

    static Matrix abs(Matrix x) {
        return x.map(Math::abs);
    }

    static Matrix identity(int size) {
        return Matrix.generate(size, size, (i, j) -> i == j ? 1 : 0);
    }
}
