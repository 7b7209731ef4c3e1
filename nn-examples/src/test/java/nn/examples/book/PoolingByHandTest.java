package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.AvgPool2d;
import nn.layers.GlobalAveragePool;
import nn.layers.MaxPool2d;
import nn.layers.Window;
import org.junit.jupiter.api.Test;

class PoolingByHandTest {

    private static final Window HALVING = Window.of(2, 2).withStride(2, 2);

    /** What comes in from above goes out below, once: a law of windows that do not overlap, exact in whole numbers. */
    @Test
    void everyUpstreamEntryLandsOnce() {
        assertLandsOnce(new MaxPool2d(PoolingByHand.IMAGE, HALVING), Matrix.rowOf(4, 40, 400, 4000));
        assertLandsOnce(new AvgPool2d(PoolingByHand.IMAGE, HALVING), Matrix.rowOf(4, 40, 400, 4000));
        assertLandsOnce(new GlobalAveragePool(PoolingByHand.IMAGE), Matrix.rowOf(16));
    }

    private static void assertLandsOnce(Layer pool, Matrix dy) {
        Pass pass = pool.forward(PoolingByHand.X, Mode.inference());
        assertEquals(dy.sum(), pass.backward(dy).input().sum());
    }

    /** Of four zeros the first, of three fives the first in the order of the rows. */
    @Test
    void theFirstOfEqualsWins() {
        Pass pass = new MaxPool2d(PoolingByHand.IMAGE, HALVING).forward(PoolingByHand.X, Mode.inference());
        assertEquals(Matrix.rowOf(0, 0, 2, 0, 0, 1, 0, 0, 3, 0, 0, 4, 0, 0, 0, 0),
                pass.backward(Matrix.rowOf(1, 2, 3, 4)).input());
    }
}
