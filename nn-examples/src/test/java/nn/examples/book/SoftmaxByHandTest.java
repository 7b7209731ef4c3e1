package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SoftmaxByHandTest {

    /** Exponentials of 6, 3 and 1, out of 10; a few roundings of numbers below 10. */
    @Test
    void theProbabilitiesAreTenths() {
        assertArrayEquals(new double[] {0.6, 0.3, 0.1}, SoftmaxByHand.probabilities().toArray(), 1e-14);
    }

    /** A step of 1e-4 leaves h²/6 times a third derivative below 1, and rounding of 1e-16 / 1e-4. */
    @Test
    void theGradientIsPMinusT() {
        assertArrayEquals(new double[] {-0.4, 0.3, 0.1}, SoftmaxByHand.numeric().toArray(), 1e-8);
    }

    @Test
    void softmaxSumsTo1AndSigmoidsDoNotAndTheLargestStaysWhereItIs() {
        List<String> lines = SoftmaxByHand.sums().lines().toList();
        assertTrue(lines.get(1).matches("softmax .* 1\\.0000 +0"), lines.get(1));
        assertTrue(lines.get(2).matches("three sigmoids .* 2\\.1071 +0"), lines.get(2));
    }

    /** With a smoothing of 0.1, one class should have 28 times the share of another: it leads by ln 28 = 3.33. */
    @Test
    void smoothingMakesALargeLeadCostMoreAgain() {
        double best = SoftmaxByHand.loss(Math.log(28), 0.1);
        assertTrue(best < SoftmaxByHand.loss(3, 0.1) && best < SoftmaxByHand.loss(4, 0.1));
        assertTrue(SoftmaxByHand.loss(16, 0.1) > SoftmaxByHand.loss(8, 0.1));
        assertTrue(SoftmaxByHand.loss(16, 0) < SoftmaxByHand.loss(8, 0));
    }

    @Test
    void noLeadCostsTheLogarithmOfTheNumberOfClasses() {
        assertEquals(Math.log(3), SoftmaxByHand.loss(0, 0), 1e-15);
        assertEquals(Math.log(3), SoftmaxByHand.loss(0, 0.1), 1e-15);
    }
}
