package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.gradcheck.numeric.Estimate;
import org.junit.jupiter.api.Test;

class LadderByHandTest {

    /** Steps that are powers of two round nothing as long as all bits fit. */
    @Test
    void aDifferenceIsOffByTheSquareOfItsStepAndExtrapolationTakesThatAway() {
        for (double step : new double[] {0.5, 0.125, 0.03125}) {
            assertEquals(3 + step * step, LadderByHand.difference(step));
            assertEquals(3, LadderByHand.extrapolated(step));
        }
    }

    @Test
    void theLadderIsWithinItsOwnError() {
        Estimate estimate = LadderByHand.estimate();
        assertTrue(Math.abs(estimate.value() - 3) <= estimate.error(), estimate::toString);
        assertTrue(estimate.error() < 1e-11, estimate::toString);
    }
}
