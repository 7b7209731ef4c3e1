package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.examples.book.OneParameter;
import nn.optim.LearningRate;
import nn.optim.Momentum;
import org.junit.jupiter.api.Test;

/**
 * The velocity after n steps is {@code g (1 + μ + ... + μⁿ⁻¹) = g (1 − μⁿ) / (1 − μ)}: it lacks μⁿ of its limit
 * {@code g / (1 − μ)}. μⁿ ≤ 0.01 from n = 44 on for μ = 0.9, and from n = 459 on for μ = 0.99.
 */
class TerminalVelocityTest {

    private static double velocityAfter(int steps, double mu) {
        OneParameter model = OneParameter.of(0);
        Momentum momentum = new Momentum(model, LearningRate.constant(1), mu);
        for (int n = 0; n < steps; n++) {
            model.move(momentum, 3);
        }
        return momentum.state().get("velocity.p").get(0, 0);
    }

    /** A sum of n terms rounds n times: 50 · 2⁻⁵³ · 30 at most. */
    @Test
    void theSumIsGeometric() {
        for (int n : new int[] {1, 2, 10, 50}) {
            assertEquals(3 * (1 - Math.pow(0.9, n)) / (1 - 0.9), velocityAfter(n, 0.9), 50 * 0x1p-53 * 30);
        }
    }

    @Test
    void theLastHundredthTakesFortyFourSteps() {
        assertTrue(velocityAfter(43, 0.9) < 0.99 * 30 && velocityAfter(44, 0.9) > 0.99 * 30);
        assertTrue(velocityAfter(458, 0.99) < 0.99 * 300 && velocityAfter(459, 0.99) > 0.99 * 300);
    }
}
