package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** Maxout by hand: who wins, who is paid, and what it refuses. */
class MaxoutTest {

    private static final double NAN = Double.NaN;

    private static Pass pass(int pieces, Matrix x) {
        return new Maxout(pieces).forward(x, Mode.inference());
    }

    @Test
    void neighbouringColumnsMakeOne() {
        Matrix x = Matrix.of(2, 6, 1, 5, 2, -3, -1, -2, 9, 8, 7, 1, 2, 3);
        assertEquals(Matrix.of(2, 2, 5, -1, 9, 3), pass(3, x).output());
        assertEquals(Matrix.of(2, 3, 5, 2, -1, 9, 7, 3), pass(2, x).output());
    }

    @Test
    void theWinnerTakesTheWholeGradient() {
        Matrix x = Matrix.of(2, 6, 1, 5, 2, -3, -1, -2, 9, 8, 7, 1, 2, 3);
        Matrix dx = pass(3, x).backward(Matrix.of(2, 2, 10, 20, 30, 40)).input();
        assertEquals(Matrix.of(2, 6, 0, 10, 0, 0, 20, 0, 30, 0, 0, 0, 0, 40), dx);
    }

    @Test
    void ofEqualPiecesTheFirstWins() {
        Matrix dx = pass(3, Matrix.of(2, 3, 4, 4, 4, 1, 2, 2)).backward(Matrix.columnOf(7, 8)).input();
        assertEquals(Matrix.of(2, 3, 7, 0, 0, 0, 8, 0), dx);
    }

    @Test
    void zerosOfEitherSignAreEqual() {
        Pass pass = pass(2, Matrix.rowOf(-0.0, 0.0));
        assertEquals(Matrix.rowOf(-0.0), pass.output());
        assertEquals(Matrix.rowOf(3, 0), pass.backward(Matrix.rowOf(3)).input());
    }

    @Test
    void farOutAndAtInfinityNothingIsSpecial() {
        double infinity = Double.POSITIVE_INFINITY;
        Pass pass = pass(2, Matrix.rowOf(-1000, 1000, -infinity, -1000, 1000, infinity));
        assertEquals(Matrix.rowOf(1000, -1000, infinity), pass.output());
        assertEquals(Matrix.rowOf(0, 1, 0, 2, 0, 3), pass.backward(Matrix.rowOf(1, 2, 3)).input());
    }

    @Test
    void nanWinsOverEveryNumber() {
        Pass pass = pass(3, Matrix.of(3, 3, NAN, 1, 2, 1, NAN, 2, 1, NAN, NAN));
        assertEquals(Matrix.columnOf(NAN, NAN, NAN), pass.output());
        Matrix dx = pass.backward(Matrix.columnOf(7, 8, 9)).input();
        assertEquals(Matrix.of(3, 3, 7, 0, 0, 0, 8, 0, 0, 9, 0), dx);
    }

    @Test
    void onePieceIsTheInput() {
        Matrix x = Matrix.of(2, 2, 1, -2, -3, 4);
        assertEquals(x, pass(1, x).output());
        assertEquals(x, pass(1, x).backward(x).input());
    }

    @Test
    void aTransposedInputIsReadByRows() {
        Matrix x = Matrix.of(2, 2, 1, 3, 2, 0).transpose();
        assertEquals(Matrix.columnOf(2, 3), pass(2, x).output());
        assertEquals(Matrix.of(2, 2, 0, 5, 6, 0), pass(2, x).backward(Matrix.rowOf(5, 6).transpose()).input());
    }

    @Test
    void piecesThatDoNotDivideTheColumnsAreRefused() {
        Expect.refusal("Maxout(2) needs an input whose columns are a multiple of 2, not 4 x 3",
                () -> pass(2, Matrix.zeros(4, 3)));
        Expect.refusal("Maxout(4) needs an input whose columns are a multiple of 4, not 4 x 2",
                () -> pass(4, Matrix.zeros(4, 2)));
    }

    @Test
    void lessThanOnePieceIsRefused() {
        Expect.refusal("Maxout: there is at least one piece, not 0", () -> new Maxout(0));
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("Maxout(3)", new Maxout(3).toString());
    }
}
