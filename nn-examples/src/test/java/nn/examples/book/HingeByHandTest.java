package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import org.junit.jupiter.api.Test;

class HingeByHandTest {

    @Test
    void twoClassesComeTooNearAndTheRightOneIsToldTwice() {
        assertEquals(1.5 + 0.25, HingeByHand.LOSS.value(HingeByHand.SCORES, HingeByHand.TARGET));
        assertEquals(Matrix.rowOf(-2, 1, 0, 1), HingeByHand.LOSS.gradient(HingeByHand.SCORES, HingeByHand.TARGET));
    }
}
