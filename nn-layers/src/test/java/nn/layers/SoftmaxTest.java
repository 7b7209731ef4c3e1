package nn.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** The softmax by hand, row by row, and where e to the power of an entry overflows. */
class SoftmaxTest {

    /** Softmax of the rows: [1/8, 2/8, 5/8] and [1/4, 1/4, 1/2]. */
    private final Matrix x = Matrix.of(2, 3, Math.log(1), Math.log(2), Math.log(5), 7, 7, 7 + Math.log(2));

    private static Pass pass(Matrix x) {
        return new Softmax().forward(x, Mode.inference());
    }

    @Test
    void valuesAtLogarithms() {
        Matrix expected = Matrix.of(2, 3, 1 / 8.0, 2 / 8.0, 5 / 8.0, 1 / 4.0, 1 / 4.0, 1 / 2.0);
        Expect.close(expected, pass(x).output(), Expect.AFTER_EXP);
    }

    @Test
    void theSlopeIsThatOfEveryEntryOfTheRow() {
        // y (dy − Σ dy y): Σ dy y = (8 + 0 + 40) / 8 = 6 and (4 − 4 + 0) / 4 = 0
        Matrix dx = pass(x).backward(Matrix.of(2, 3, 8, 0, 8, 4, -4, 0)).input();
        Expect.close(Matrix.of(2, 3, 2 / 8.0, -12 / 8.0, 10 / 8.0, 1, -1, 0), dx, Expect.AFTER_EXP);
    }

    @Test
    void farOutItIsCertainOrShared() {
        Pass pass = pass(Matrix.of(3, 2, 1000, -1000, -1000, -1000, 1000, 1000));
        assertEquals(Matrix.of(3, 2, 1, 0, 0.5, 0.5, 0.5, 0.5), pass.output());
        Matrix dx = pass.backward(Matrix.of(3, 2, 3, 5, 3, 5, 5, 3)).input();
        assertArrayEquals(new double[] {0, 0, -0.5, 0.5, 0.5, -0.5}, dx.toArray(), 0);
    }

    @Test
    void oneColumnIsCertainWhateverItHolds() {
        Pass pass = pass(Matrix.columnOf(-1000, 0, 3));
        assertEquals(Matrix.columnOf(1, 1, 1), pass.output());
        assertEquals(Matrix.columnOf(0, 0, 0), pass.backward(Matrix.columnOf(1, 2, 3)).input());
    }

    @Test
    void minusInfinityIsImpossible() {
        Pass pass = pass(Matrix.rowOf(2, Double.NEGATIVE_INFINITY, 2));
        assertEquals(Matrix.rowOf(0.5, 0, 0.5), pass.output());
        assertEquals(Matrix.rowOf(1, 0, -1), pass.backward(Matrix.rowOf(5, 4, 1)).input());
    }

    @Test
    void aRowWithInfinityOrOfMinusInfinityAloneIsNan() {
        Matrix far = Matrix.of(2, 2, 1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
        Pass pass = pass(far);
        Matrix nan = Matrix.filled(2, 2, Double.NaN);
        assertEquals(nan, pass.output());
        assertEquals(nan, pass.backward(Matrix.of(2, 2, 1, 2, 3, 4)).input());
    }

    @Test
    void nanFillsItsRowAndNoOther() {
        Pass poisoned = pass(x.with(0, 1, Double.NaN));
        Matrix nan = Matrix.filled(1, 3, Double.NaN);
        assertEquals(nan, poisoned.output().row(0));
        assertEquals(pass(x).output().row(1), poisoned.output().row(1));
        Matrix dy = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);
        assertEquals(nan, poisoned.backward(dy).input().row(0));
        assertEquals(pass(x).backward(dy).input().row(1), poisoned.backward(dy).input().row(1));
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("Softmax()", new Softmax().toString());
    }
}
