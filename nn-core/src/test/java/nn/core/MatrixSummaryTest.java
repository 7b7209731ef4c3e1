package nn.core;

import static nn.core.Matrices.abs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

/** Sums, means and maxima. Sums are added in a fixed order, so they are exact in every bit. */
@Domain(Matrices.class)
class MatrixSummaryTest {

    private static final Matrix X = Matrix.of(2, 3, 1, -7, 3, 4, 5, 5);

    @Test
    void summariesByHand() {
        assertEquals(Matrix.rowOf(5, -2, 8), X.columnSums());
        assertEquals(Matrix.rowOf(2.5, -1, 4), X.columnMeans());
        assertEquals(Matrix.columnOf(-3, 14), X.rowSums());
        assertEquals(Matrix.columnOf(-1, 14 / 3.0), X.rowMeans());
        assertEquals(Matrix.columnOf(3, 5), X.rowMaxima());
        assertEquals(11, X.sum());
        assertEquals(7, X.maxAbs());
    }

    @Property
    void columnSumsAddDownTheColumns(@ForAll Matrix x) {
        assertEquals(Matrix.generate(1, x.columns(), (none, j) -> {
            double sum = 0;
            for (int i = 0; i < x.rows(); i++) {
                sum += x.get(i, j);
            }
            return sum;
        }), x.columnSums());
    }

    @Property
    void rowSumsAreTheColumnSumsOfTheTranspose(@ForAll Matrix x) {
        assertEquals(x.transpose().columnSums(), x.rowSums().transpose());
    }

    @Property
    void theSumAddsRowByRow(@ForAll Matrix x) {
        double sum = 0;
        for (double value : x.toArray()) {
            sum += value;
        }
        assertEquals(sum, x.sum());
    }

    /** Either side adds all entries: as many roundings as entries, at most. */
    @Property
    void theSumIsTheSumOfTheColumnSums(@ForAll Matrix x) {
        int roundings = 2 * x.rows() * x.columns();
        Matrix magnitude = Matrix.rowOf(abs(x).sum());
        Rounding.assertEqualUpTo(roundings, magnitude, Matrix.rowOf(x.columnSums().sum()), Matrix.rowOf(x.sum()));
    }

    @Property
    void columnMeansAreTheColumnSumsDividedByTheRows(@ForAll Matrix x) {
        Matrix sums = x.columnSums();
        assertEquals(Matrix.generate(1, x.columns(), (none, j) -> sums.get(0, j) / x.rows()), x.columnMeans());
    }

    @Property
    void rowMeansAreTheRowSumsDividedByTheColumns(@ForAll Matrix x) {
        Matrix sums = x.rowSums();
        assertEquals(Matrix.generate(x.rows(), 1, (i, none) -> sums.get(i, 0) / x.columns()), x.rowMeans());
    }

    @Property
    void rowMaximaAreTheLargestOfEachRow(@ForAll Matrix x) {
        assertEquals(Matrix.generate(x.rows(), 1, (i, none) -> Arrays.stream(x.row(i).toArray()).max().orElseThrow()),
                x.rowMaxima());
    }

    @Property
    void argMaxIsThePlaceOfTheRowMaximum(@ForAll Matrix x) {
        for (int i = 0; i < x.rows(); i++) {
            assertEquals(x.rowMaxima().get(i, 0), x.get(i, x.argMax(i)));
        }
    }

    @Test
    void argMaxOfARowThatDoesNotExistIsRefused() {
        Matrix column = Matrix.columnOf(1, 2);
        assertThrows(IllegalArgumentException.class, () -> column.argMax(2));
        assertThrows(IllegalArgumentException.class, () -> column.argMax(-1));
    }

    @Test
    void argMaxIsTheFirstOfEquals() {
        assertEquals(1, X.argMax(1));
    }

    @Property
    void maxAbsIsTheLargestMagnitude(@ForAll Matrix x) {
        assertEquals(Arrays.stream(x.toArray()).map(Math::abs).max().orElseThrow(), x.maxAbs());
    }
}
