package nn.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

/** Operations entry by entry are the arithmetic of doubles at each place, bit for bit, however the matrix is stored. */
@Domain(Matrices.class)
class MatrixEntrywiseTest {

    /** So many entries that threads share them. */
    @Test
    void largeMatricesAreNoDifferent() {
        SplittableRandom random = new SplittableRandom(7);
        Matrix a = Matrix.draw(131, 257, random::nextGaussian);
        Matrix b = Matrix.draw(257, 131, random::nextGaussian).transpose();
        Matrix row = b.row(5);
        Matrices.Alike alike = new Matrices.Alike(a, b, b);
        assertPlaceByPlace((x, y) -> x + y, alike, a.plus(b));
        assertPlaceByPlace((x, y) -> x - y, alike, a.minus(b));
        assertPlaceByPlace((x, y) -> x * y, alike, a.hadamard(b));
        assertPlaceByPlace((x, y) -> x + 3 * y, alike, a.plusScaled(3, b));
        assertPlaceByPlace((x, y) -> y > 0 ? x : 0.0, alike, a.wherePositive(b));
        assertPlaceByPlace((x, y) -> x * 0.3, alike, a.times(0.3));
        assertPlaceByPlace((x, y) -> Math.max(x, 0.1), alike, a.atLeast(0.1));
        Matrices.Alike rows = new Matrices.Alike(a, Matrix.generate(131, 257, (i, j) -> row.get(0, j)), a);
        assertPlaceByPlace((x, y) -> x + y, rows, a.plusRow(row));
        assertPlaceByPlace((x, y) -> x - y, rows, a.minusRow(row));
        assertPlaceByPlace((x, y) -> x * y, rows, a.timesRow(row));
    }

    @Property
    void plusAddsPlaceByPlace(@ForAll Matrices.Alike alike) {
        assertPlaceByPlace((a, b) -> a + b, alike, alike.a().plus(alike.b()));
    }

    @Property
    void minusSubtractsPlaceByPlace(@ForAll Matrices.Alike alike) {
        assertPlaceByPlace((a, b) -> a - b, alike, alike.a().minus(alike.b()));
    }

    /** Two roundings, as in a product and a sum: no fused multiply-add. */
    @Property
    void plusScaledAddsAMultiplePlaceByPlace(@ForAll Matrices.Alike alike) {
        assertPlaceByPlace((a, b) -> a + -0.3 * b, alike, alike.a().plusScaled(-0.3, alike.b()));
    }

    @Property
    void hadamardMultipliesPlaceByPlace(@ForAll Matrices.Alike alike) {
        assertPlaceByPlace((a, b) -> a * b, alike, alike.a().hadamard(alike.b()));
    }

    @Property
    void atLeastRaisesWhatIsBelow(@ForAll Matrix x) {
        assertEquals(Matrix.generate(x.rows(), x.columns(), (i, j) -> x.get(i, j) < 0.5 ? 0.5 : x.get(i, j)),
                x.atLeast(0.5));
    }

    @Property
    void wherePositiveLeavesNothingElsewhere(@ForAll Matrices.Alike alike) {
        assertPlaceByPlace((a, b) -> b > 0 ? a : 0.0, alike, alike.a().wherePositive(alike.b()));
    }

    @Property
    void combineTakesTheEntriesInTheirOrder(@ForAll Matrices.Alike alike) {
        assertPlaceByPlace(Math::atan2, alike, alike.a().combine(alike.b(), Math::atan2));
    }

    private static void assertPlaceByPlace(DoubleBinaryOperator f, Matrices.Alike alike, Matrix actual) {
        Matrix expected = Matrix.generate(alike.a().rows(), alike.a().columns(),
                (i, j) -> f.applyAsDouble(alike.a().get(i, j), alike.b().get(i, j)));
        assertEquals(expected, actual);
    }

    @Property
    void timesANumberMultipliesEveryEntry(@ForAll Matrix x) {
        assertEquals(Matrix.generate(x.rows(), x.columns(), (i, j) -> x.get(i, j) * 0.3), x.times(0.3));
    }

    @Property
    void mapAppliesTheFunctionToEveryEntry(@ForAll Matrix x) {
        assertEquals(Matrix.generate(x.rows(), x.columns(), (i, j) -> Math.cbrt(x.get(i, j))), x.map(Math::cbrt));
    }

    @Property
    void plusRowAddsTheRowToEveryRow(@ForAll Matrices.Alike alike) {
        assertRowByRow((a, b) -> a + b, alike, alike.a().plusRow(alike.b().row(0)));
    }

    @Property
    void minusRowSubtractsTheRowFromEveryRow(@ForAll Matrices.Alike alike) {
        assertRowByRow((a, b) -> a - b, alike, alike.a().minusRow(alike.b().row(0)));
    }

    @Property
    void timesRowMultipliesEveryRowByTheRow(@ForAll Matrices.Alike alike) {
        assertRowByRow((a, b) -> a * b, alike, alike.a().timesRow(alike.b().row(0)));
    }

    private static void assertRowByRow(DoubleBinaryOperator f, Matrices.Alike alike, Matrix actual) {
        Matrix expected = Matrix.generate(alike.a().rows(), alike.a().columns(),
                (i, j) -> f.applyAsDouble(alike.a().get(i, j), alike.b().get(0, j)));
        assertEquals(expected, actual);
    }

    @Property
    void plusColumnAddsTheColumnToEveryColumn(@ForAll Matrices.Alike alike) {
        assertColumnByColumn((a, b) -> a + b, alike, alike.a().plusColumn(alike.b().columns(0, 1)));
    }

    @Property
    void minusColumnSubtractsTheColumnFromEveryColumn(@ForAll Matrices.Alike alike) {
        assertColumnByColumn((a, b) -> a - b, alike, alike.a().minusColumn(alike.b().columns(0, 1)));
    }

    @Property
    void timesColumnMultipliesEveryColumnByTheColumn(@ForAll Matrices.Alike alike) {
        assertColumnByColumn((a, b) -> a * b, alike, alike.a().timesColumn(alike.b().columns(0, 1)));
    }

    private static void assertColumnByColumn(DoubleBinaryOperator f, Matrices.Alike alike, Matrix actual) {
        Matrix expected = Matrix.generate(alike.a().rows(), alike.a().columns(),
                (i, j) -> f.applyAsDouble(alike.a().get(i, j), alike.b().get(i, 0)));
        assertEquals(expected, actual);
    }
}
