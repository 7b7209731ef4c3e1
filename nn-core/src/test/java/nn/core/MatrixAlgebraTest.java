package nn.core;

import static nn.core.Matrices.abs;
import static nn.core.Matrices.identity;
import static nn.core.Matrices.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/**
 * The laws of matrix algebra: exactly where no rounding comes in (whole numbers, powers of two, one order of sums), up
 * to counted roundings elsewhere.
 */
@Domain(Matrices.class)
class MatrixAlgebraTest {

    @Property
    void transposeOfAProductIsTheProductOfTransposesReversed(@ForAll Matrices.Chain chain) {
        Matrix a = chain.a();
        Matrix b = chain.b();
        assertEquals(b.transpose().times(a.transpose()), a.times(b).transpose());
    }

    @Property
    void transposeOfASumIsTheSumOfTransposes(@ForAll Matrices.Alike alike) {
        Matrix a = alike.a();
        Matrix b = alike.b();
        assertEquals(a.transpose().plus(b.transpose()), a.plus(b).transpose());
    }

    @Property
    void theIdentityIsNeutralOnBothSides(@ForAll Matrix a) {
        assertEquals(a, identity(a.rows()).times(a));
        assertEquals(a, a.times(identity(a.columns())));
    }

    @Property
    void theAffineMapIsAProductAndARow(@ForAll Matrices.Chain chain) {
        Matrix row = chain.alsoB().row(0);
        assertEquals(chain.a().times(chain.b()).plusRow(row), chain.a().affine(chain.b(), row));
        assertEquals(chain.a().times(chain.b()).plusRow(row),
                chain.a().affine(chain.b(), row.reshape(row.columns(), 1).transpose()));
    }

    @Property
    void multiplicationDistributesOverAdditionExactlyOnWholeNumbers(@ForAll Matrices.Chain chain) {
        Matrix a = whole(chain.a());
        Matrix b = whole(chain.b());
        Matrix c = whole(chain.alsoB());
        assertEquals(a.times(b).plus(a.times(c)), a.times(b.plus(c)));
    }

    /** Either side: n roundings in the products and one in the sum. */
    @Property
    void multiplicationDistributesOverAddition(@ForAll Matrices.Chain chain) {
        Matrix a = chain.a();
        Matrix b = chain.b();
        Matrix c = chain.alsoB();
        Matrix magnitude = abs(a).times(abs(b).plus(abs(c)));
        Rounding.assertEqualUpTo(2 * (a.columns() + 1), magnitude, a.times(b).plus(a.times(c)), a.times(b.plus(c)));
    }

    @Property
    void multiplicationIsAssociativeExactlyOnWholeNumbers(@ForAll Matrices.Chain chain) {
        Matrix a = whole(chain.a());
        Matrix b = whole(chain.b());
        Matrix c = whole(chain.c());
        assertEquals(a.times(b).times(c), a.times(b.times(c)));
    }

    /** Either side: n roundings in one product and p in the other. */
    @Property
    void multiplicationIsAssociative(@ForAll Matrices.Chain chain) {
        Matrix a = chain.a();
        Matrix b = chain.b();
        Matrix c = chain.c();
        Matrix magnitude = abs(a).times(abs(b)).times(abs(c));
        int roundings = 2 * (a.columns() + b.columns());
        Rounding.assertEqualUpTo(roundings, magnitude, a.times(b).times(c), a.times(b.times(c)));
    }

    @Property
    void additionIsCommutative(@ForAll Matrices.Alike alike) {
        assertEquals(alike.a().plus(alike.b()), alike.b().plus(alike.a()));
    }

    /** Two roundings on either side. */
    @Property
    void additionIsAssociative(@ForAll Matrices.Alike alike) {
        Matrix a = alike.a();
        Matrix b = alike.b();
        Matrix c = alike.c();
        Matrix magnitude = abs(a).plus(abs(b)).plus(abs(c));
        Rounding.assertEqualUpTo(4, magnitude, a.plus(b).plus(c), a.plus(b.plus(c)));
    }

    @Property
    void subtractionAddsTheNegative(@ForAll Matrices.Alike alike) {
        assertEquals(alike.a().plus(alike.b().times(-1)), alike.a().minus(alike.b()));
    }

    @Property
    void aMatrixMinusItselfIsZero(@ForAll Matrix a) {
        assertEquals(Matrix.zeros(a.rows(), a.columns()), a.minus(a));
    }

    @Property
    void theHadamardProductIsCommutative(@ForAll Matrices.Alike alike) {
        assertEquals(alike.a().hadamard(alike.b()), alike.b().hadamard(alike.a()));
    }

    /** A power of two changes exponents only. */
    @Property
    void aPowerOfTwoMovesThroughAProduct(@ForAll Matrices.Chain chain) {
        Matrix a = chain.a();
        Matrix b = chain.b();
        assertEquals(a.times(b).times(0.25), a.times(0.25).times(b));
        assertEquals(a.times(b).times(0.25), a.times(b.times(0.25)));
    }
}
