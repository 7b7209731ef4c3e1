package nn.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

/** Equal in shape and in every bit of every entry, however stored. */
@Domain(Matrices.class)
class MatrixEqualityTest {

    @Property
    void storageDoesNotMatter(@ForAll Matrix x) {
        Matrix byRows = Matrices.storedByRows(x);
        Matrix byColumns = Matrices.storedByColumns(x);
        assertEquals(byRows, byColumns);
        assertEquals(byColumns, byRows);
        assertEquals(byRows.hashCode(), byColumns.hashCode());
    }

    @Property
    void theLastBitOfOneEntryMatters(@ForAll Matrix x) {
        int row = x.rows() - 1;
        int column = x.columns() / 2;
        assertNotEquals(x, x.with(row, column, Math.nextUp(x.get(row, column))));
    }

    @Test
    void theShapeMatters() {
        Matrix x = Matrix.rowOf(1, 2, 3, 4);
        assertNotEquals(x, x.reshape(2, 2));
        assertNotEquals(x, x.reshape(4, 1));
        assertNotEquals(x.hashCode(), x.reshape(2, 2).hashCode());
    }

    @Test
    void nanEqualsNan() {
        assertEquals(Matrix.rowOf(Double.NaN), Matrix.rowOf(0.0 / 0.0));
        assertEquals(Matrix.rowOf(Double.NaN).hashCode(), Matrix.rowOf(0.0 / 0.0).hashCode());
    }

    @Test
    void theZerosDiffer() {
        assertNotEquals(Matrix.rowOf(0.0), Matrix.rowOf(-0.0));
    }

    @Test
    void somethingElseIsNotEqual() {
        assertNotEquals(Matrix.rowOf(1), (Object) 1.0);
        assertNotEquals(Matrix.rowOf(1), null);
    }
}
