package nn.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

/** Transposes, reshapes and slices move entries and change none. */
@Domain(Matrices.class)
class MatrixShapeTest {

    private static final Matrix X = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);

    @Test
    void aTransposeByHand() {
        assertEquals(Matrix.of(3, 2, 1, 4, 2, 5, 3, 6), X.transpose());
    }

    @Property
    void aTransposeSwapsRowAndColumn(@ForAll Matrix x) {
        assertEquals(Matrix.generate(x.columns(), x.rows(), (i, j) -> x.get(j, i)), x.transpose());
    }

    @Property
    void transposingTwiceGivesTheMatrixBack(@ForAll Matrix x) {
        assertEquals(x, x.transpose().transpose());
    }

    @Test
    void aReshapeReadsRowByRow() {
        assertEquals(Matrix.of(3, 2, 1, 2, 3, 4, 5, 6), X.reshape(3, 2));
    }

    @Test
    void theReshapeOfATransposeReadsTheTransposeRowByRow() {
        assertEquals(Matrix.of(2, 3, 1, 4, 2, 5, 3, 6), X.transpose().reshape(2, 3));
    }

    @Property
    void aReshapeKeepsTheEntriesRowByRow(@ForAll Matrix x) {
        assertArrayEquals(x.toArray(), x.reshape(x.columns(), x.rows()).toArray());
    }

    @Property
    void reshapingThereAndBackGivesTheMatrixBack(@ForAll Matrix x) {
        assertEquals(x, x.reshape(1, x.rows() * x.columns()).reshape(x.rows(), x.columns()));
        assertEquals(x, x.reshape(x.rows() * x.columns(), 1).reshape(x.rows(), x.columns()));
    }

    @Property
    void arraysThereAndBackGiveTheMatrixBack(@ForAll Matrix x) {
        assertEquals(x, Matrix.of(x.rows(), x.columns(), x.toArray()));
        assertEquals(x, Matrix.wrap(x.rows(), x.columns(), x.toArray()));
    }

    @Property
    void aCopiedRowStandsAtTheStartOfTheArray(@ForAll Matrix x) {
        double[] target = new double[x.columns() + 1];
        for (int i = 0; i < x.rows(); i++) {
            x.copyRow(i, target);
            assertEquals(x.row(i).beside(Matrix.zeros(1, 1)), Matrix.rowOf(target));
        }
    }

    @Test
    void slicesByHand() {
        assertEquals(Matrix.rowOf(4, 5, 6), X.row(1));
        assertEquals(Matrix.of(2, 2, 2, 3, 5, 6), X.columns(1, 3));
        assertEquals(Matrix.of(3, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6), X.rowsAt(1, 0, 1));
    }

    @Property
    void rowsAreTheEntriesFromAndTo(@ForAll Matrix x) {
        int from = x.rows() / 3;
        Matrix expected = Matrix.generate(x.rows() - from, x.columns(), (i, j) -> x.get(from + i, j));
        assertEquals(expected, x.rows(from, x.rows()));
    }

    @Property
    void rowsOfAMatrixAreColumnsOfItsTranspose(@ForAll Matrix x) {
        int to = (x.rows() + 1) / 2;
        assertEquals(x.rows(0, to), x.transpose().columns(0, to).transpose());
    }

    @Property
    void rowsAtReversedPlacesAreTheRowsReversed(@ForAll Matrix x) {
        int[] places = new int[x.rows()];
        for (int i = 0; i < places.length; i++) {
            places[i] = x.rows() - 1 - i;
        }
        Matrix reversed = Matrix.generate(x.rows(), x.columns(), (i, j) -> x.get(x.rows() - 1 - i, j));
        assertEquals(reversed, x.rowsAt(places));
    }

    @Property
    void withReplacesOneEntryAndNoOther(@ForAll Matrix x) {
        int row = x.rows() / 2;
        int column = x.columns() - 1;
        Matrix expected = Matrix.generate(x.rows(), x.columns(),
                (i, j) -> i == row && j == column ? 7 : x.get(i, j));
        assertEquals(expected, x.with(row, column, 7));
    }

    @Property
    void aShapeIsRowsByColumns(@ForAll Matrix x) {
        assertEquals(new Shape(x.rows(), x.columns()), x.shape());
        assertEquals(new Shape(x.columns(), x.rows()), x.transpose().shape());
    }

    @Test
    void aShapeKnowsTheNumberOfItsEntriesBeyondOneArray() {
        assertEquals(6, Matrix.zeros(2, 3).shape().entries());
        assertEquals(1L << 32, new Shape(65536, 65536).entries());
    }
}
