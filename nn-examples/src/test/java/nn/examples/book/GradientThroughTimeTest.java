package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientThroughTimeTest {

    private static final int LAST = GradientThroughTime.STEPS;

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

    /** Between what the cell's path alone would leave and what the sum of both paths could. */
    @Test
    void theLstmKeepsMoreThanItsForgetGateAlone() {
        double[] norms = GradientThroughTime.ofLstm(1);
        double f = GradientThroughTime.largestFactorAtRest(1) - 0.25;
        assertEquals(1 / (1 + Math.exp(-1)), f, 1e-15);
        assertTrue(norms[LAST] > 1000 * Math.pow(f, LAST), norms[LAST] + " in the end");
        assertTrue(norms[LAST] < Math.pow(f + 0.26, LAST), norms[LAST] + " in the end");
    }

    /** {@code f + i · o} below, near and above 1. */
    @Test
    void theForgetBiasDecidesWhetherItVanishesOrExplodes() {
        assertTrue(GradientThroughTime.ofLstm(0)[LAST] < 1e-5);
        assertTrue(GradientThroughTime.ofLstm(1)[LAST] > 0.05);
        assertTrue(GradientThroughTime.ofLstm(5)[LAST] > 100);
    }
}
