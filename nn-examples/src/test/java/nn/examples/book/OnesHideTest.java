package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.examples.mistakes.SoftmaxWithoutBackward;
import nn.layers.Softmax;
import org.junit.jupiter.api.Test;

class OnesHideTest {

    private static final Matrix ONES = Matrix.rowOf(1, 1);
    private static final Matrix SIGNS = Matrix.rowOf(1, -1);

    /** A rounding of 1e-16 or two, divided by 2e-5. */
    private static final double ROUNDING = 1e-10;

    @Test
    void underOnesZerosAreRight() {
        assertEquals(0, OnesHide.differences(ONES).maxAbs(), ROUNDING);
        assertEquals(0, OnesHide.backward(new SoftmaxWithoutBackward(), ONES).maxAbs());
    }

    /** p = (1/4, 3/4), dy · p = −1/2, dx = p ⊙ (dy + 1/2). */
    @Test
    void underOtherSignsTheyAreNot() {
        double[] byHand = {0.375, -0.375};
        assertArrayEquals(byHand, OnesHide.differences(SIGNS).toArray(), ROUNDING);
        assertArrayEquals(byHand, OnesHide.backward(new Softmax(), SIGNS).toArray(), 1e-15);
        assertEquals(0, OnesHide.backward(new SoftmaxWithoutBackward(), SIGNS).maxAbs());
    }
}
