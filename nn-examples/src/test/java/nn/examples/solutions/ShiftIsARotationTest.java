package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.PositionalEncoding;
import org.junit.jupiter.api.Test;

/**
 * By the addition theorems, sin(ω(t + k)) = sin(ωt) cos(ωk) + cos(ωt) sin(ωk), and likewise for the cosine: the pair of
 * step t + k is the pair of step t, turned by the angle ωk, whatever t is. And the product of the pairs of two steps is
 * the cosine of ω times their distance. So a linear map, such as the projection to keys, can look k steps back.
 */
class ShiftIsARotationTest {

    private static final int STEPS = 50;
    private static final int COLUMNS = 8;

    private final Matrix p = new PositionalEncoding(STEPS, COLUMNS)
            .forward(Matrix.zeros(1, STEPS * COLUMNS), Mode.inference()).output().reshape(STEPS, COLUMNS);

    /** The second pair has a radian for ten steps. */
    @Test
    void threeStepsAreTheSameTurnEverywhere() {
        Matrix turn = Matrix.of(2, 2, Math.cos(0.3), -Math.sin(0.3), Math.sin(0.3), Math.cos(0.3));
        for (int t = 0; t + 3 < STEPS; t++) {
            Matrix turned = p.row(t).columns(2, 4).times(turn);
            assertEquals(0, turned.minus(p.row(t + 3).columns(2, 4)).maxAbs(), 1e-14);
        }
    }

    @Test
    void theProductOfTwoStepsDependsOnTheirDistanceAlone() {
        Matrix products = p.times(p.transpose());
        for (int t = 0; t + 7 < STEPS; t++) {
            assertEquals(products.get(0, 7), products.get(t, t + 7), 1e-13);
        }
    }
}
