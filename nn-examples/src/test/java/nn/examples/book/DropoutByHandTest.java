package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.core.Matrix;
import org.junit.jupiter.api.Test;

class DropoutByHandTest {

    /** y is 0 or 2x, so that its deviation is x, and that of the mean of ten thousand x / 100: five of them. */
    @Test
    void theMeanOverManySeedsIsTheInput() {
        Matrix off = DropoutByHand.mean().minus(DropoutByHand.X).combine(DropoutByHand.X, (d, x) -> d / x);
        assertTrue(off.maxAbs() < 0.05, off::toString);
        assertTrue(off.maxAbs() > 0, "a mean of exactly x has seen no mask");
    }
}
