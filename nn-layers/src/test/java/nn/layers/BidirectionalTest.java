package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** Two sequences of three steps of two columns; one cell puts out three columns, the other one. */
class BidirectionalTest {

    private static final int STEPS = 3;

    private final SplittableRandom random = new SplittableRandom(1);
    private final RecurrentCell ahead = new LstmCell(2, 3, random);
    private final RecurrentCell back = new RnnCell(2, 1, random);
    private final Bidirectional layer = new Bidirectional(ahead, back, STEPS);
    private final Matrix x = Matrix.draw(2, STEPS * 2, random::nextGaussian);

    private static Matrix y(Bidirectional layer, Matrix x) {
        return layer.forward(x, Mode.inference()).output();
    }

    /** The state of a cell that has seen these steps of x, from a state of zeros. */
    private Matrix state(RecurrentCell cell, int... steps) {
        Matrix state = Matrix.zeros(2, cell.stateColumns());
        for (int t : steps) {
            state = cell.forward(x.columns(2 * t, 2 * t + 2), state, Mode.inference()).output();
        }
        return state.columns(0, cell.outputColumns());
    }

    @Test
    void eachStepSeesWhatIsBeforeItAndWhatIsBehindIt() {
        assertEquals(state(ahead, 0).beside(state(back, 2, 1, 0))
                .beside(state(ahead, 0, 1)).beside(state(back, 2, 1))
                .beside(state(ahead, 0, 1, 2)).beside(state(back, 2)), y(layer, x));
    }

    /**
     * Sums by hand: x = 1, 2, 4; ahead 1, 3, 7; back, twice each, 14, 12, 8. At 1e-9 tanh is straight to 1e-18, and a
     * few roundings of numbers up to 14, or of slopes up to 200, stay below 1e-12.
     */
    @Test
    void theGradientOfEachStepComesFromBothSides() {
        Matrix one = Matrix.rowOf(1);
        double tiny = 1e-9;
        RnnCell sums = new RnnCell(one.times(tiny), one, Matrix.zeros(1, 1));
        RnnCell doubles = new RnnCell(one.times(2 * tiny), one, Matrix.zeros(1, 1));
        Pass pass = new Bidirectional(sums, doubles, STEPS).forward(Matrix.rowOf(1, 2, 4), Mode.inference());
        Expect.close(Matrix.rowOf(1, 14, 3, 12, 7, 8), pass.output().times(1 / tiny), 1e-12);
        // y₀ ahead is x₀; y₁ back is 2 · (x₁ + x₂)
        Matrix dx = pass.backward(Matrix.rowOf(10, 0, 0, 100, 0, 0)).input();
        Expect.close(Matrix.rowOf(10, 200, 200), dx.times(1 / tiny), 1e-12);
    }

    @Test
    void aSequenceFromItsEndGivesTheHalvesTheOtherWayRound() {
        RecurrentCell other = new GruCell(2, 3, random);
        Matrix fromTheEnd = x.columns(4, 6).beside(x.columns(2, 4)).beside(x.columns(0, 2));
        Matrix y = y(new Bidirectional(ahead, other, STEPS), x);
        Matrix swapped = y(new Bidirectional(other, ahead, STEPS), fromTheEnd);
        for (int t = 0; t < STEPS; t++) {
            int mirrored = 6 * (STEPS - 1 - t);
            assertEquals(y.columns(6 * t, 6 * t + 3), swapped.columns(mirrored + 3, mirrored + 6));
            assertEquals(y.columns(6 * t + 3, 6 * t + 6), swapped.columns(mirrored, mirrored + 3));
        }
    }

    @Test
    void settingsAndShapesThatDoNotFitAreRefused() {
        assertEquals("Bidirectional: there is at least one step, not 0",
                assertThrows(IllegalArgumentException.class, () -> new Bidirectional(ahead, back, 0)).getMessage());
        RecurrentCell wide = new RnnCell(3, 1, random);
        assertEquals("Bidirectional: both cells see the same columns, but LstmCell(2 -> 3) and RnnCell(3 -> 1) differ",
                assertThrows(IllegalArgumentException.class, () -> new Bidirectional(ahead, wide, 1)).getMessage());
        assertEquals("Bidirectional(LstmCell(2 -> 3), RnnCell(2 -> 1), 3) needs an input with 6 columns, not 2 x 5",
                assertThrows(IllegalArgumentException.class, () -> y(layer, Matrix.zeros(2, 5))).getMessage());
    }
}
