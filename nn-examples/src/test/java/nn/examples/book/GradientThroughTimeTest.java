package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientThroughTimeTest {

    private static final int LAST = GradientThroughTime.STEPS;
    /** What a forget gate of bias 1 lets through: σ(1). */
    private static final double FORGET = 1 / (1 + StrictMath.exp(-1));
    /** {@code i · o} of gates without a bias: σ(0)². */
    private static final double THROUGH_GATES = 0.5 * 0.5;

    /** An orthogonal matrix keeps lengths, tanh shortens: the factor to the power of the steps is never exceeded. */
    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1, 1.1})
    void noGradientOfAnRnnGrowsFasterThanItsFactor(double factor) {
        double[] norms = GradientThroughTime.ofRnn(factor);
        for (int k = 0; k <= LAST; k++) {
            assertTrue(norms[k] <= Math.pow(factor, k) * (1 + 1e-12), norms[k] + " after " + k);
        }
        // the states are small, and tanh takes little of it: less than two thirds over all steps
        assertTrue(norms[LAST] > Math.pow(factor, LAST) / 3, norms[LAST] + " in the end");
    }

    /** At rest the other gates are half open, so the path through both has the factor ½ · ½ beside f. */
    @Test
    void theFactorAtRestIsTheSumOverBothPaths() {
        assertEquals(FORGET + THROUGH_GATES, GradientThroughTime.largestFactorAtRest(1), 1e-15);
    }

    /** A step keeps more than the cell's path alone with half of the other, and less than both together. */
    @Test
    void theLstmKeepsMoreThanItsForgetGateAlone() {
        double step = Math.pow(GradientThroughTime.ofLstm(1)[LAST], 1.0 / LAST);
        assertTrue(step > FORGET + THROUGH_GATES / 2, step + " in a step");
        assertTrue(step < FORGET + THROUGH_GATES, step + " in a step");
    }

    /** {@code f + i · o} below, near and above 1. */
    @Test
    void theForgetBiasDecidesWhetherItVanishesOrExplodes() {
        assertTrue(GradientThroughTime.ofLstm(0)[LAST] < 1e-5);
        assertTrue(GradientThroughTime.ofLstm(1)[LAST] > 0.05);
        assertTrue(GradientThroughTime.ofLstm(5)[LAST] > 100);
    }
}
