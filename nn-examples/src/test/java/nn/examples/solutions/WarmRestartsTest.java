package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.optim.LearningRate;
import org.junit.jupiter.api.Test;

/**
 * A schedule is a function of the step, so that a restart is a remainder: {@code step -> cosine.at(step % period)}. No
 * memory is needed, and none would be right: a training that is resumed asks for the rate of the step that it is at.
 */
class WarmRestartsTest {

    private static LearningRate restarted(LearningRate once, long period) {
        return step -> once.at(step % period);
    }

    private final LearningRate rate = restarted(LearningRate.cosine(0.1, 0, 50), 50);

    @Test
    void everyPeriodIsLikeTheFirst() {
        for (long step = 0; step < 50; step++) {
            assertEquals(rate.at(step), rate.at(step + 50));
            assertEquals(LearningRate.cosine(0.1, 0, 50).at(step), rate.at(step + 100));
        }
    }

    @Test
    void atTheRestartTheRateJumpsToTheTop() {
        assertTrue(rate.at(49) < 0.001);
        assertEquals(0.1, rate.at(50));
    }
}
