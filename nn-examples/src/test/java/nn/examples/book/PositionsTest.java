package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.core.Matrix;
import nn.layers.PositionalEncoding;
import nn.layers.Sequential;
import org.junit.jupiter.api.Test;

class PositionsTest {

    /** The waves of eight columns: 1, 10, 100 and 1000 steps for a radian. */
    @Test
    void sinesAndCosinesOfFourWavelengths() {
        Matrix p = Positions.encoding();
        assertEquals(Math.sin(3), p.get(3, 0), 1e-15);
        assertEquals(Math.cos(3), p.get(3, 1), 1e-15);
        assertEquals(Math.sin(0.3), p.get(3, 2), 1e-15);
        assertEquals(Math.cos(0.003), p.get(3, 7), 1e-15);
    }

    /** Outputs near 1, sums in another order. */
    @Test
    void onlyPositionsTellASequenceFromItsReverse() {
        assertTrue(Positions.difference(Positions.attention()) < 1e-14);
        assertTrue(Positions.difference(new Sequential(new PositionalEncoding(6, 8), Positions.attention())) > 0.5);
    }
}
