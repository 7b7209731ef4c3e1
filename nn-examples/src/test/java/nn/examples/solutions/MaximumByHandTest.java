package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Add;
import nn.layers.Graph;
import nn.layers.Max;
import nn.layers.Multiply;
import org.junit.jupiter.api.Test;

/**
 * {@code p = x y = −12}, {@code m = max(z, w) = 2}, {@code s = p + m = −10}, {@code f = s + s = −20}. Back: s is copied
 * to both inputs of the last gate, so 1 + 1 = 2 arrives at it; the add gate copies 2 to p and to m; multiply swaps,
 * 2 · −4 = −8 for x and 2 · 3 = 6 for y; max routes 2 to z, and w has no effect.
 */
class MaximumByHandTest {

    private static final Graph F = new Graph(
            Graph.input("x", 1), Graph.input("y", 1), Graph.input("z", 1), Graph.input("w", 1),
            Graph.node("p", new Multiply(), "x", "y"),
            Graph.node("m", new Max(), "z", "w"),
            Graph.node("s", new Add(), "p", "m"),
            Graph.node("f", new Add(), "s", "s"));

    @Test
    void theGraphAgrees() {
        Pass pass = F.forward(Matrix.rowOf(3, -4, 2, -1), Mode.inference());
        assertEquals(Matrix.rowOf(-20), pass.output());
        assertEquals(Matrix.rowOf(-8, 6, 2, 0), pass.backward(Matrix.rowOf(1)).input());
    }
}
