package nn.core;

import static nn.core.Matrices.abs;
import static nn.core.Matrices.storedByColumns;
import static nn.core.Matrices.storedByRows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The product is its definition, bit for bit, however its operands are stored. */
@Domain(Matrices.class)
class MatrixProductTest {

    @Test
    void aProductByHand() {
        Matrix a = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);
        Matrix b = Matrix.of(3, 2, 7, 8, 9, 10, 11, 12);
        assertEquals(Matrix.of(2, 2, 58, 64, 139, 154), a.times(b));
    }

    @Property
    void aProductIsItsDefinitionBitForBitInEveryStorage(@ForAll Matrices.Chain chain) {
        assertIsDefinitionInEveryStorage(chain.a(), chain.b());
    }

    /** Sizes below, at and above those at which a fast kernel may change its path. */
    @ParameterizedTest
    @CsvSource({"1,257,1", "257,1,3", "3,1,257", "5,4,4", "16,16,16", "64,64,64", "63,65,66", "130,33,70"})
    void aLargerProductIsItsDefinitionBitForBitInEveryStorage(int m, int n, int p) {
        SplittableRandom random = new SplittableRandom(m + n + p);
        Matrix a = Matrix.draw(m, n, random::nextGaussian);
        Matrix b = Matrix.draw(n, p, random::nextGaussian);
        assertIsDefinitionInEveryStorage(a, b);
    }

    private static void assertIsDefinitionInEveryStorage(Matrix a, Matrix b) {
        Matrix expected = definition(a, b);
        assertEquals(expected, storedByRows(a).times(storedByRows(b)));
        assertEquals(expected, storedByRows(a).times(storedByColumns(b)));
        assertEquals(expected, storedByColumns(a).times(storedByRows(b)));
        assertEquals(expected, storedByColumns(a).times(storedByColumns(b)));
    }

    private static Matrix definition(Matrix a, Matrix b) {
        return Matrix.generate(a.rows(), b.columns(), (i, j) -> {
            double sum = +0.0;
            for (int k = 0; k < a.columns(); k++) {
                sum = Math.fma(a.get(i, k), b.get(k, j), sum);
            }
            return sum;
        });
    }

    /** Two sums of n products, each with at most n roundings. */
    @Property
    void aProductIsThatOfCommonsMath(@ForAll Matrices.Chain chain) {
        Matrix a = chain.a();
        Matrix b = chain.b();
        Matrix expected = of(toCommons(a).multiply(toCommons(b)));
        Rounding.assertEqualUpTo(2 * a.columns(), abs(a).times(abs(b)), expected, a.times(b));
    }

    @Property
    void aTransposeIsThatOfCommonsMath(@ForAll Matrix x) {
        assertEquals(of(toCommons(x).transpose()), x.transpose());
    }

    /** Two sums of as many terms as there are rows. */
    @Property
    void columnSumsAreThoseOfCommonsMath(@ForAll Matrix x) {
        Matrix expected = Matrix.generate(1, x.columns(),
                (none, j) -> toCommons(x).getColumnVector(j).mapToSelf(Math::abs).getL1Norm());
        Matrix sums = Matrix.rowOf(toCommons(x).preMultiply(Matrix.filled(1, x.rows(), 1).toArray()));
        Rounding.assertEqualUpTo(2 * x.rows(), expected, sums, x.columnSums());
    }

    private static RealMatrix toCommons(Matrix x) {
        RealMatrix copy = MatrixUtils.createRealMatrix(x.rows(), x.columns());
        for (int i = 0; i < x.rows(); i++) {
            for (int j = 0; j < x.columns(); j++) {
                copy.setEntry(i, j, x.get(i, j));
            }
        }
        return copy;
    }

    private static Matrix of(RealMatrix x) {
        return Matrix.of(x.getData());
    }
}
