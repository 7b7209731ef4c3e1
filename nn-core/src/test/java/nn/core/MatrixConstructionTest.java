package nn.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Every way to make a matrix puts the entries where it says. */
class MatrixConstructionTest {

    @Test
    void entriesAreGivenRowByRow() {
        Matrix x = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);
        assertEquals(3, x.get(0, 2));
        assertEquals(4, x.get(1, 0));
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, x.toArray());
    }

    @Test
    void rowsAreGivenAsArrays() {
        assertEquals(Matrix.of(2, 2, 1, 2, 3, 4), Matrix.of(new double[] {1, 2}, new double[] {3, 4}));
    }

    @Test
    void oneRowAndOneColumn() {
        assertEquals(Matrix.of(1, 3, 1, 2, 3), Matrix.rowOf(1, 2, 3));
        assertEquals(Matrix.of(3, 1, 1, 2, 3), Matrix.columnOf(1, 2, 3));
    }

    @Test
    void zerosAreZeroAndFilledIsFull() {
        assertEquals(Matrix.of(2, 2, 0, 0, 0, 0), Matrix.zeros(2, 2));
        assertEquals(Matrix.of(1, 2, 3.5, 3.5), Matrix.filled(1, 2, 3.5));
    }

    @Test
    void generateAsksForRowAndColumn() {
        assertEquals(Matrix.of(2, 3, 0, 1, 2, 10, 11, 12), Matrix.generate(2, 3, (i, j) -> 10 * i + j));
    }

    @Test
    void drawTakesFromItsSourceRowByRow() {
        assertEquals(Matrix.of(2, 2, 1, 2, 3, 4), Matrix.draw(2, 2, new AtomicInteger()::incrementAndGet));
    }
}
