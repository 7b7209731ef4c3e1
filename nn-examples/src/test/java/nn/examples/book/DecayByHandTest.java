package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.core.Matrix;
import nn.optim.Adam;
import nn.optim.GradientDescent;
import org.junit.jupiter.api.Test;

class DecayByHandTest {

    /** 200 steps, two or three roundings of numbers below 2 in each. */
    @Test
    void underPlainDescentPenaltyAndDecayAreTheSame() {
        Matrix penalty = DecayByHand.withPenalty(GradientDescent::new);
        assertTrue(penalty.minus(DecayByHand.withDecay(GradientDescent::new)).maxAbs() < 1e-12, penalty::toString);
    }

    @Test
    void underAdamThePenaltyHardlyPullsWhereGradientsAreLarge() {
        Matrix penalty = DecayByHand.withPenalty(Adam::new);
        assertTrue(penalty.get(0, 0) < 0.1 && penalty.get(0, 2) > 0.8, penalty::toString);
    }

    /** Gradients of any size that swing alike move alike, up to ε: a tenth of 1e-6 in a step at most. */
    @Test
    void underAdamTheDecayIsTheSameForAll() {
        Matrix decay = DecayByHand.withDecay(Adam::new);
        assertEquals(decay.get(0, 0), decay.get(0, 2), 1e-6);
        assertTrue(decay.get(0, 0) < 0.4, decay::toString);
    }
}
