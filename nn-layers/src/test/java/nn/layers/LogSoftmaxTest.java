package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** The logarithm of the softmax by hand, row by row, and where the softmax itself is 0. */
class LogSoftmaxTest {

    /** Softmax of the rows: [1/8, 2/8, 5/8] and [1/4, 1/4, 1/2]. */
    private final Matrix x = Matrix.of(2, 3, Math.log(1), Math.log(2), Math.log(5), 7, 7, 7 + Math.log(2));

    private static Pass pass(Matrix x) {
        return new LogSoftmax().forward(x, Mode.inference());
    }

    @Test
    void valuesAtLogarithms() {
        Matrix expected = Matrix.of(2, 3, 1 / 8.0, 2 / 8.0, 5 / 8.0, 1 / 4.0, 1 / 4.0, 1 / 2.0).map(Math::log);
        Expect.close(expected, pass(x).output(), Expect.AFTER_EXP);
    }

    @Test
    void theSlopeTakesFromEveryEntryItsShareOfTheSum() {
        // dy − p Σ dy: the sums are 16 and −4
        Matrix dx = pass(x).backward(Matrix.of(2, 3, 8, 1, 7, 0, -4, 0)).input();
        Expect.close(Matrix.of(2, 3, 6, -3, -3, 1, -3, 2), dx, Expect.AFTER_EXP);
    }

    @Test
    void farOutItIsFinite() {
        Pass pass = pass(Matrix.of(2, 2, 1000, -1000, -1000, 1000));
        assertEquals(Matrix.of(2, 2, 0, -2000, -2000, 0), pass.output());
        assertEquals(Matrix.of(2, 2, -5, 5, 3, -3), pass.backward(Matrix.of(2, 2, 3, 5, 3, 5)).input());
    }

    @Test
    void equalEntriesShare() {
        Matrix expected = Matrix.filled(2, 4, -Math.log(4));
        Expect.close(expected, pass(Matrix.filled(2, 4, 1000)).output(), Expect.AFTER_EXP);
        Expect.close(expected, pass(Matrix.filled(2, 4, -1000)).output(), Expect.AFTER_EXP);
    }

    @Test
    void oneColumnIsCertainWhateverItHolds() {
        Pass pass = pass(Matrix.columnOf(-1000, 0, 3));
        assertEquals(Matrix.columnOf(0, 0, 0), pass.output());
        assertEquals(Matrix.columnOf(0, 0, 0), pass.backward(Matrix.columnOf(1, 2, 3)).input());
    }

    @Test
    void minusInfinityIsImpossible() {
        Pass pass = pass(Matrix.rowOf(2, Double.NEGATIVE_INFINITY));
        assertEquals(Matrix.rowOf(0, Double.NEGATIVE_INFINITY), pass.output());
        assertEquals(Matrix.rowOf(-2, 2), pass.backward(Matrix.rowOf(5, 2)).input());
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
        assertEquals("LogSoftmax()", new LogSoftmax().toString());
    }
}
