package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** The last step of a sequence, by hand. */
class LastStepTest {

    private static Pass pass(int columns, Matrix x) {
        return new LastStep(columns).forward(x, Mode.inference());
    }

    @Test
    void theLastColumnsComeOut() {
        Matrix x = Matrix.of(2, 6, 1, 2, 3, 4, 5, 6, -1, -2, -3, -4, Double.NaN, -1000);
        assertEquals(Matrix.of(2, 2, 5, 6, Double.NaN, -1000), pass(2, x).output());
        assertEquals(Matrix.of(2, 3, 4, 5, 6, -4, Double.NaN, -1000), pass(3, x).output());
    }

    @Test
    void theStepsBeforeGetNothing() {
        assertEquals(Matrix.of(2, 6, 0, 0, 0, 0, 7, 8, 0, 0, 0, 0, 9, 10),
                pass(2, Matrix.zeros(2, 6)).backward(Matrix.of(2, 2, 7, 8, 9, 10)).input());
    }

    @Test
    void oneStepIsTheWholeSequence() {
        Matrix x = Matrix.of(2, 2, 1, 2, 3, 4);
        assertEquals(x, pass(2, x).output());
        assertEquals(x, pass(2, x).backward(x).input());
    }

    @Test
    void columnsThatMakeNoStepsAreRefused() {
        Expect.refusal("LastStep(2) needs an input with 2 columns for each step, not 4 x 3",
                () -> pass(2, Matrix.zeros(4, 3)));
        Expect.refusal("LastStep: a step has at least one column, not 0", () -> new LastStep(0));
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("LastStep(3)", new LastStep(3).toString());
    }
}
