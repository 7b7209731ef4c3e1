package nn.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** The leaky rectifier by hand, at its kink, and with the slopes that it takes and refuses. */
class LeakyReluTest {

    private static Pass pass(double slope, Matrix x) {
        return new LeakyRelu(slope).forward(x, Mode.inference());
    }

    private static Pass pass(double... x) {
        return pass(0.25, Matrix.rowOf(x));
    }

    @Test
    void negativeEntriesAreMultipliedByTheSlope() {
        assertEquals(Matrix.rowOf(1, -0.5, 3, -0.25), pass(1, -2, 3, -1).output());
    }

    @Test
    void theGradientIsMultipliedByTheSlopeWhereTheInputWasNegative() {
        assertEquals(Matrix.rowOf(4, -0.25, 5, 2.25), pass(1, -2, 3, -1).backward(Matrix.rowOf(4, -1, 5, 9)).input());
    }

    @Test
    void atTheKinkTheSlopeIsThatFromBelow() {
        assertEquals(Matrix.rowOf(2, 2), pass(0.0, -0.0).backward(Matrix.rowOf(8, 8)).input());
    }

    @Test
    void aColumnIsTreatedAsARowIs() {
        Pass pass = pass(0.5, Matrix.columnOf(-3, 3));
        assertEquals(Matrix.columnOf(-1.5, 3), pass.output());
        assertEquals(Matrix.columnOf(1, 2), pass.backward(Matrix.columnOf(2, 2)).input());
    }

    @Test
    void withoutSlopeItIsTheRectifier() {
        Matrix x = Matrix.rowOf(-1000, -2, 0, 3, 1000);
        assertArrayEquals(new double[] {0, 0, 0, 3, 1000}, pass(0, x).output().toArray(), 0);
        Matrix dx = pass(0, x).backward(Matrix.filled(1, 5, 2)).input();
        assertArrayEquals(new double[] {0, 0, 0, 2, 2}, dx.toArray(), 0);
    }

    @Test
    void farOutItIsAsStraightAsNearby() {
        Pass pass = pass(1000, -1000, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        assertEquals(Matrix.rowOf(1000, -250, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY), pass.output());
        assertEquals(Matrix.rowOf(4, 1, 4, 1), pass.backward(Matrix.filled(1, 4, 4)).input());
    }

    @Test
    void nanStaysNan() {
        Pass pass = pass(Double.NaN, 1);
        assertEquals(Matrix.rowOf(Double.NaN, 1), pass.output());
        assertEquals(Matrix.rowOf(Double.NaN, 3), pass.backward(Matrix.rowOf(2, 3)).input());
    }

    @Test
    void theUsualSlopeIsAHundredth() {
        assertEquals(Matrix.rowOf(-3), new LeakyRelu().forward(Matrix.rowOf(-300), Mode.inference()).output());
    }

    @Test
    void aSlopeOutOfRangeIsRefused() {
        Expect.refusal("LeakyRelu: the slope is in [0, 1), not -0.1", () -> new LeakyRelu(-0.1));
        Expect.refusal("LeakyRelu: the slope is in [0, 1), not 1.0", () -> new LeakyRelu(1));
        Expect.refusal("LeakyRelu: the slope is in [0, 1), not NaN", () -> new LeakyRelu(Double.NaN));
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("LeakyRelu()", new LeakyRelu().toString());
        assertEquals("LeakyRelu(0.25)", new LeakyRelu(0.25).toString());
    }
}
