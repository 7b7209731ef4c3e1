package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.Dense;
import nn.layers.Relu;
import nn.layers.Sequential;
import org.junit.jupiter.api.Test;

/**
 * With the sum {@code t = x₁ + x₂}, which is 0, 1 or 2, {@code y = max(0, t) − 2 max(0, t − 1)} is 0, 1 and 0. The
 * first unit counts, the second sees that both are set, and takes away twice what is too much.
 */
class XorByHandTest {

    private final Sequential network = new Sequential(
            new Dense(Matrix.of(2, 2, 1, 1, 1, 1), Matrix.rowOf(0, -1)),
            new Relu(),
            new Dense(Matrix.columnOf(1, -2), Matrix.rowOf(0)));

    @Test
    void twoHiddenUnitsAreEnough() {
        Matrix x = Matrix.of(4, 2, 0, 0, 0, 1, 1, 0, 1, 1);
        assertEquals(Matrix.columnOf(0, 1, 1, 0), network.forward(x, Mode.inference()).output());
    }
}
