package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nn.core.Matrix;
import nn.optim.GradientDescent;
import nn.optim.Momentum;
import org.junit.jupiter.api.Test;

class ValleyStepsTest {

    /** A step multiplies by {@code 1 − ηλ}: x by 0.985, y by −0.5. Twenty steps round by 1e-14 or so. */
    @Test
    void descentMultipliesEachCoordinate() {
        List<Matrix> path = Valley.straight().path(model -> new GradientDescent(model, ValleySteps.RATE), 20);
        for (int k = 0; k <= 20; k++) {
            assertEquals(10 * Math.pow(0.985, k), path.get(k).get(0, 0), 1e-13);
            assertEquals(Math.pow(-0.5, k), path.get(k).get(0, 1), 1e-13);
        }
    }

    /** {@code p₂ = p₁ − η (0.9 · λp₀ + λp₁)}, as the chapter has it. */
    @Test
    void theSecondStepWithMomentumByHand() {
        Matrix second = Valley.straight().path(model -> new Momentum(model, ValleySteps.RATE), 2).get(2);
        assertEquals(9.85 - 0.015 * (0.9 * 10 + 9.85), second.get(0, 0), 1e-14);
        assertEquals(-0.5 - 0.015 * (0.9 * 100 - 50), second.get(0, 1), 1e-14);
    }
}
