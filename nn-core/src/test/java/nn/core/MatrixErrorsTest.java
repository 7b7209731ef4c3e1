package nn.core;

import static nn.core.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Every shape that does not fit is refused with the operation, the shapes and the rule. */
class MatrixErrorsTest {

    private static final Matrix X = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);
    private static final Matrix XT = X.transpose();

    @Test
    void theNumberOfEntriesIsRowsTimesColumns() {
        assertRefused("a 2 x 3 matrix cannot have 5 entries", () -> Matrix.of(2, 3, 1, 2, 3, 4, 5));
        assertRefused("a 2 x 3 matrix cannot have 5 entries", () -> Matrix.wrap(2, 3, new double[5]));
    }

    @Test
    void rowsHaveOneLength() {
        assertRefused("rows of 1 and of 2 entries make no matrix", () -> Matrix.of(new double[1], new double[2]));
    }

    @Test
    void noMatrixIsEmpty() {
        assertRefused("a matrix has at least one row", () -> Matrix.of(new double[0][]));
        assertRefused("a matrix has at least one row and one column, not 1 x 0", () -> Matrix.of(new double[1][0]));
        assertRefused("a matrix has at least one row and one column, not 0 x 3", () -> Matrix.zeros(0, 3));
        assertRefused("a matrix has at least one row and one column, not 3 x 0", () -> Matrix.filled(3, 0, 1));
        assertRefused("a matrix has at least one row and one column, not -1 x -6", () -> X.reshape(-1, -6));
        assertRefused("a matrix has at least one row and one column, not 0 x 3", X::rowsAt);
    }

    @Test
    void theEntriesFitOneArray() {
        assertRefused("65536 x 65536 entries do not fit one array", () -> Matrix.zeros(65536, 65536));
        Matrix column = Matrix.zeros(65536, 1);
        assertRefused("65536 x 65536 entries do not fit one array", () -> column.times(column.transpose()));
    }

    @Test
    void theFactorsOfAProductFit() {
        assertRefused("times: 2 x 3 times 2 x 3: the columns of the left must be the rows of the right",
                () -> X.times(X));
    }

    @Test
    void placeByPlaceNeedsOneShape() {
        assertRefused("plus: 2 x 3 and 3 x 2 must have the same shape", () -> X.plus(XT));
        assertRefused("minus: 2 x 3 and 3 x 2 must have the same shape", () -> X.minus(XT));
        assertRefused("wherePositive: 2 x 3 and 3 x 2 must have the same shape", () -> X.wherePositive(XT));
        assertRefused("plusScaled: 2 x 3 and 3 x 2 must have the same shape", () -> X.plusScaled(2, XT));
        assertRefused("hadamard: 2 x 3 and 3 x 2 must have the same shape", () -> X.hadamard(XT));
        assertRefused("combine: 2 x 3 and 3 x 2 must have the same shape", () -> X.combine(XT, Math::max));
        assertRefused("plus: 2 x 3 and 2 x 1 must have the same shape", () -> X.plus(Matrix.zeros(2, 1)));
    }

    @Test
    void aRowIsOneRowOfTheSameColumns() {
        assertRefused("plusRow: 2 x 3 and 2 x 3: the second must be 1 x 3", () -> X.plusRow(X));
        assertRefused("affine: 2 x 3 times 2 x 3: the columns of the left must be the rows of the right",
                () -> X.affine(X, X.row(0)));
        assertRefused("affine: 2 x 3 times 3 x 2 plus 1 x 3: the last must be 1 x 2",
                () -> X.affine(X.transpose(), X.row(0)));
        assertRefused("affine: 2 x 3 times 3 x 2 plus 2 x 2: the last must be 1 x 2",
                () -> X.affine(X.transpose(), X.columns(0, 2)));
        assertRefused("minusRow: 2 x 3 and 1 x 2: the second must be 1 x 3", () -> X.minusRow(Matrix.rowOf(1, 2)));
        assertRefused("timesRow: 2 x 3 and 3 x 1: the second must be 1 x 3", () -> X.timesRow(Matrix.zeros(3, 1)));
    }

    @Test
    void aColumnIsOneColumnOfTheSameRows() {
        assertRefused("minusColumn: 2 x 3 and 3 x 1: the second must be 2 x 1",
                () -> X.minusColumn(Matrix.zeros(3, 1)));
        assertRefused("minusColumn: 2 x 3 and 2 x 3: the second must be 2 x 1", () -> X.minusColumn(X));
        assertRefused("plusColumn: 2 x 3 and 1 x 3: the second must be 2 x 1", () -> X.plusColumn(X.row(0)));
        assertRefused("timesColumn: 2 x 3 and 1 x 1: the second must be 2 x 1",
                () -> X.timesColumn(Matrix.zeros(1, 1)));
    }

    @Test
    void aReshapeKeepsTheNumberOfEntries() {
        assertRefused("reshape: 2 x 3 to 2 x 2: the number of entries must stay the same", () -> X.reshape(2, 2));
        assertRefused("reshape: 3 x 2 to 1 x 5: the number of entries must stay the same", () -> XT.reshape(1, 5));
    }

    /** As an int, 65536 · 65537 is 65536. */
    @Test
    void aReshapeCountsBeyondTheRangeOfInt() {
        assertRefused("reshape: 1 x 65536 to 65536 x 65537: the number of entries must stay the same",
                () -> Matrix.zeros(1, 65536).reshape(65536, 65537));
    }

    @Test
    void rowsMustExist() {
        assertRefused("rows 1 to 3 of a 2 x 3 matrix do not exist", () -> X.rows(1, 3));
        assertRefused("rows -1 to 1 of a 2 x 3 matrix do not exist", () -> X.rows(-1, 1));
        assertRefused("rows 1 to 1 of a 2 x 3 matrix do not exist", () -> X.rows(1, 1));
        assertRefused("rows 2 to 3 of a 2 x 3 matrix do not exist", () -> X.row(2));
        assertRefused("row 2 of a 2 x 3 matrix does not exist", () -> X.rowsAt(0, 2));
        assertRefused("row -1 of a 2 x 3 matrix does not exist", () -> X.rowsAt(-1));
        assertRefused("row 2 of a 2 x 3 matrix does not exist", () -> X.copyRow(2, new double[3]));
        assertRefused("row -1 of a 3 x 2 matrix does not exist", () -> XT.copyRow(-1, new double[3]));
    }

    @Test
    void aRowMustFitTheArrayThatItIsCopiedTo() {
        assertRefused("a row of a 2 x 3 matrix does not fit 2 places", () -> X.copyRow(0, new double[2]));
    }

    @Test
    void columnsMustExist() {
        assertRefused("columns 1 to 4 of a 2 x 3 matrix do not exist", () -> X.columns(1, 4));
        assertRefused("columns -1 to 1 of a 2 x 3 matrix do not exist", () -> X.columns(-1, 1));
        assertRefused("columns 2 to 2 of a 2 x 3 matrix do not exist", () -> X.columns(2, 2));
    }

    @Test
    void anEntryMustExist() {
        assertNoEntry("no entry (2, 0) in a 2 x 3 matrix", () -> X.get(2, 0));
        assertNoEntry("no entry (0, 3) in a 2 x 3 matrix", () -> X.get(0, 3));
        assertNoEntry("no entry (-1, 0) in a 2 x 3 matrix", () -> X.get(-1, 0));
        assertNoEntry("no entry (0, -1) in a 2 x 3 matrix", () -> X.with(0, -1, 1));
        assertNoEntry("no entry (0, 2) in a 3 x 2 matrix", () -> XT.get(0, 2));
        assertNoEntry("no entry (3, 0) in a 3 x 2 matrix", () -> XT.with(3, 0, 1));
    }

    private static void assertNoEntry(String message, Executable call) {
        assertEquals(message, assertThrows(IndexOutOfBoundsException.class, call).getMessage());
    }
}
