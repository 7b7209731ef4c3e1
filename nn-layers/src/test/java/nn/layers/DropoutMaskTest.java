package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** Which masks are the same: those of one seed. Two masks of 100 fair entries agree by chance once in 2¹⁰⁰. */
class DropoutMaskTest {

    private static final Matrix ONES = Matrix.filled(10, 10, 1);
    private static final Mode MODE = Mode.training(7);

    private final Layer dropout = new Dropout(0.5);

    private Matrix mask(Mode mode) {
        return dropout.forward(ONES, mode).output();
    }

    @Test
    void oneSeedDrawsOneMask() {
        Matrix before = mask(MODE);
        mask(Mode.training(8));
        assertEquals(before, mask(Mode.training(7)));
    }

    @Test
    void twoSeedsDrawTwoMasks() {
        assertNotEquals(mask(MODE), mask(Mode.training(8)));
    }

    @Test
    void twoChildrenDrawTwoMasks() {
        assertNotEquals(mask(MODE.child(0)), mask(MODE.child(1)));
        assertNotEquals(mask(MODE), mask(MODE.child(0)));
    }

    @Test
    void aLayerDrawsAnotherMaskAtEachPlaceOfASequence() {
        Pass pass = new Sequential(dropout, dropout).forward(ONES, MODE);
        Matrix first = mask(MODE.child(0));
        assertEquals(first, pass.children().get(0).pass().output());
        assertEquals(first.hadamard(mask(MODE.child(1))), pass.output());
    }

    @Test
    void theBodyOfAResidualDrawsAsItsFirstChild() {
        Matrix y = new Residual(dropout).forward(ONES, MODE).output();
        assertEquals(ONES.plus(mask(MODE.child(0))), y);
    }
}
