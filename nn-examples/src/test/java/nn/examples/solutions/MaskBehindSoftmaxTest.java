package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Softmax;
import org.junit.jupiter.api.Test;

/**
 * Weights that are set to 0 behind the softmax no longer sum to 1, and the hidden score still stands in the sum that
 * all weights were divided by: a step that nobody may see makes the others smaller, and gets a gradient. A score of −∞
 * in front of the softmax has the weight 0 and leaves the sum alone. No gradient check finds the first: its backward is
 * right.
 */
class MaskBehindSoftmaxTest {

    private static final Matrix SHOWN = Matrix.rowOf(1, 1, 0);

    private static Pass softmax(Matrix scores) {
        return new Softmax().forward(scores, Mode.inference());
    }

    @Test
    void behindTheSoftmaxTheHiddenScoreStillCounts() {
        Matrix low = softmax(Matrix.rowOf(0, 0, 0)).output().hadamard(SHOWN);
        Matrix high = softmax(Matrix.rowOf(0, 0, Math.log(8))).output().hadamard(SHOWN);
        assertArrayEquals(new double[] {1 / 3.0, 1 / 3.0, 0}, low.toArray(), 1e-15);
        assertArrayEquals(new double[] {0.1, 0.1, 0}, high.toArray(), 1e-15);
        Matrix dScores = softmax(Matrix.rowOf(0, 0, 0)).backward(Matrix.rowOf(1, 0, 5).hadamard(SHOWN)).input();
        assertTrue(dScores.get(0, 2) < -0.1);
    }

    @Test
    void minusInfinityInFrontOfItDoesNot() {
        Pass pass = softmax(Matrix.rowOf(0, 0, Double.NEGATIVE_INFINITY));
        assertEquals(Matrix.rowOf(0.5, 0.5, 0), pass.output());
        assertEquals(0, pass.backward(Matrix.rowOf(1, 0, 5)).input().get(0, 2));
    }
}
