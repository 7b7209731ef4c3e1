package nn.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

/** A matrix never changes: neither through the arrays it came from, nor through those it gave, nor by an operation. */
@Domain(Matrices.class)
class MatrixImmutabilityTest {

    @Test
    void theCallersEntriesAreCopied() {
        double[] entries = {1, 2};
        Matrix x = Matrix.of(1, 2, entries);
        Matrix row = Matrix.rowOf(entries);
        Matrix column = Matrix.columnOf(entries);
        entries[0] = 9;
        assertEquals(1, x.get(0, 0));
        assertEquals(1, row.get(0, 0));
        assertEquals(1, column.get(0, 0));
    }

    @Test
    void theCallersRowsAreCopied() {
        double[] first = {1, 2};
        double[][] rows = {first, {3, 4}};
        Matrix x = Matrix.of(rows);
        first[0] = 9;
        rows[1] = first;
        assertEquals(Matrix.of(2, 2, 1, 2, 3, 4), x);
    }

    @Property
    void theArrayGivenOutIsACopy(@ForAll Matrix x) {
        Matrix before = Matrices.storedByRows(x);
        Arrays.fill(x.toArray(), 9);
        Arrays.fill(x.transpose().toArray(), 9);
        Arrays.fill(x.reshape(1, x.rows() * x.columns()).toArray(), 9);
        assertEquals(before, x);
    }

    @Property
    void noOperationChangesItsOperands(@ForAll Matrices.Alike alike) {
        Matrix a = alike.a();
        Matrix b = alike.b();
        Matrix aBefore = Matrices.storedByRows(a);
        Matrix bBefore = Matrices.storedByRows(b);
        a.plus(b).minus(a).hadamard(b).times(b.transpose());
        a.transpose().affine(b, b.row(0));
        a.plusRow(b.row(0)).minusRow(b.row(0)).timesRow(b.row(0)).minusColumn(b.columns(0, 1));
        a.plusColumn(b.columns(0, 1)).timesColumn(b.columns(0, 1)).rowMeans().map(v -> 0);
        a.map(v -> 0).with(0, 0, 9);
        a.with(0, 0, 9).columnSums().plus(a.columnMeans()).map(v -> 0);
        assertEquals(aBefore, a);
        assertEquals(bBefore, b);
    }
}
