package nn.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MatrixBesideTest {

    private final Matrix left = Matrix.of(2, 2, 1, 2, 5, 6);

    @Test
    void columnsStandSideBySide() {
        assertEquals(Matrix.of(2, 3, 1, 2, 3, 5, 6, 7), left.beside(Matrix.columnOf(3, 7)));
        assertEquals(Matrix.of(2, 3, 3, 1, 2, 7, 5, 6), Matrix.columnOf(3, 7).beside(left));
    }

    @Test
    void transposesStandAsTheyRead() {
        assertEquals(Matrix.of(2, 4, 1, 5, 1, 2, 2, 6, 5, 6), left.transpose().beside(left));
        assertEquals(Matrix.of(2, 4, 1, 2, 1, 5, 5, 6, 2, 6), left.beside(left.transpose()));
    }

    @Test
    void theColumnsComeApartAgain() {
        Matrix right = Matrix.of(2, 3, 7, 8, 9, 10, 11, 12);
        assertEquals(left, left.beside(right).columns(0, 2));
        assertEquals(right, left.beside(right).columns(2, 5));
    }

    @Test
    void otherRowsAreRefused() {
        Refusal.assertRefused("beside: 2 x 2 and 1 x 2 must have equally many rows",
                () -> left.beside(Matrix.rowOf(1, 2)));
    }
}
