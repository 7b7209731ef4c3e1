package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.layers.Add;
import nn.layers.Max;
import nn.layers.Multiply;
import org.junit.jupiter.api.Test;

/** The gates of the lectures, with the numbers on the board. */
class GatesByHandTest {

    @Test
    void addCopiesMultiplySwapsMaxRoutes() {
        assertEquals(Matrix.rowOf(2, 2), GatesByHand.downstream(new Add(), 3, 4, 2));
        assertEquals(Matrix.rowOf(15, 10), GatesByHand.downstream(new Multiply(), 2, 3, 5));
        assertEquals(Matrix.rowOf(0, 9), GatesByHand.downstream(new Max(), 4, 5, 9));
    }

    @Test
    void copyAdds() {
        assertEquals(Matrix.rowOf(6), GatesByHand.copy(7).backward(Matrix.rowOf(4, 2)).input());
    }

    @Test
    void reluRoutesEveryEntry() {
        assertEquals(Matrix.rowOf(4, 0, 5, 0), GatesByHand.relu().backward(Matrix.rowOf(4, -1, 5, 9)).input());
    }
}
