package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** The rectifier by hand: what passes, what does not, and what holds at the kink and beyond the numbers. */
class ReluTest {

    private static Pass pass(double... x) {
        return new Relu().forward(Matrix.rowOf(x), Mode.inference());
    }

    @Test
    void negativeEntriesBecomeZero() {
        assertEquals(Matrix.rowOf(1, 0, 3, 0), pass(1, -2, 3, -1).output());
    }

    @Test
    void theGradientPassesWhereTheInputWasPositive() {
        assertEquals(Matrix.rowOf(4, 0, 5, 0), pass(1, -2, 3, -1).backward(Matrix.rowOf(4, -1, 5, 9)).input());
    }

    @Test
    void theSlopeAtTheKinkIsZero() {
        assertEquals(Matrix.rowOf(0, 0), pass(0.0, -0.0).backward(Matrix.rowOf(7, 7)).input());
    }

    @Test
    void nanStaysNan() {
        Pass pass = pass(Double.NaN, 1);
        assertEquals(Matrix.rowOf(Double.NaN, 1), pass.output());
        assertEquals(Matrix.rowOf(Double.NaN, 3), pass.backward(Matrix.rowOf(2, 3)).input());
    }

    @Test
    void infinitiesAreClippedAsAnyNumber() {
        Pass pass = pass(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        assertEquals(Matrix.rowOf(Double.POSITIVE_INFINITY, 0), pass.output());
        assertEquals(Matrix.rowOf(2, 0), pass.backward(Matrix.rowOf(2, 3)).input());
    }

    /** As 0 · ∞ is: what comes back is a product. */
    @Test
    void anInfiniteUpstreamGradientIsNanWhereTheInputWasNegative() {
        Matrix dy = Matrix.rowOf(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        assertEquals(Matrix.rowOf(Double.POSITIVE_INFINITY, Double.NaN), pass(1, -1).backward(dy).input());
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("Relu()", new Relu().toString());
    }

    @Test
    void anUpstreamGradientOfOtherShapeIsRefused() {
        Expect.refusal("backward: the upstream gradient is 2 x 1, but the output is 1 x 2",
                () -> pass(1, 2).backward(Matrix.columnOf(1, 2)));
    }
}
