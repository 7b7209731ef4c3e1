package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.examples.mistakes.BatchNormOfConstants;
import nn.examples.mistakes.MaxPayingBoth;
import nn.examples.mistakes.SoftmaxEntryByEntry;
import nn.layers.BatchNorm;
import nn.layers.Max;
import nn.layers.Softmax;
import org.junit.jupiter.api.Test;

class InvariantsTest {

    /** A few units in the last place of sums of three terms of size 1. */
    private static final double ROUNDING = 1e-15;

    @Test
    void rightLayersKeepThem() {
        assertEquals(0, Invariants.rowSum(new Softmax()), ROUNDING);
        assertEquals(0, Invariants.columnSum(new BatchNorm(2)), ROUNDING);
        assertEquals(0, Invariants.unpaid(new Max()));
    }

    @Test
    void wrongOnesBreakThemByFar() {
        assertTrue(Invariants.rowSum(new SoftmaxEntryByEntry()) > 0.1);
        assertTrue(Invariants.columnSum(new BatchNormOfConstants(2)) > 0.1);
        // at ties everywhere, the second input is paid all of dz once more
        assertEquals(1.5, Invariants.unpaid(new MaxPayingBoth()));
    }
}
