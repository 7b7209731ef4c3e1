package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import nn.core.Matrix;
import org.junit.jupiter.api.Test;

/** Row i of x belongs to row i of the target. */
class ExamplesTest {

    private final Examples examples = new Examples(Matrix.of(3, 2, 1, 2, 3, 4, 5, 6), Matrix.columnOf(7, 8, 9));

    @Test
    void theSizeIsTheNumberOfRows() {
        assertEquals(3, examples.size());
    }

    @Test
    void atPicksRowsAndTheirTargetsInTheOrderAsked() {
        assertEquals(new Examples(Matrix.of(3, 2, 5, 6, 1, 2, 5, 6), Matrix.columnOf(9, 7, 9)), examples.at(2, 0, 2));
    }

    @Test
    void atRefusesAPlaceThatDoesNotExist() {
        assertEquals("row 3 of a 3 x 2 matrix does not exist",
                assertThrows(IllegalArgumentException.class, () -> examples.at(0, 3)).getMessage());
    }

    @Test
    void rowsWithoutTargetsAreRefused() {
        assertEquals("examples: 3 rows of x, but 2 rows of the target",
                assertThrows(IllegalArgumentException.class,
                        () -> new Examples(Matrix.zeros(3, 2), Matrix.zeros(2, 3))).getMessage());
    }
}
