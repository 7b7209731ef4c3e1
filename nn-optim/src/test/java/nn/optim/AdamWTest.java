package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Adam, and what decays beside it. */
class AdamWTest {

    private final Only model = new Only(10);

    /** The usual λ is 1/100, of 10 and of the rate 1/2. ε moves p by 1e-8 and less. */
    @Test
    void theFirstStepIsTheRateAndTheDecay() {
        assertEquals(10 - 0.5 - 0.05, model.after(new AdamW(model, 0.5), 3).get(0, 0), 1e-8);
        assertEquals(9.45 - 0.5 - 0.945, model.after(new AdamW(model, LearningRate.constant(0.5), 0.2), 3).get(0, 0),
                2e-8);
    }

    @Test
    void itRemembersWhatAdamDoesAndTheStepsOfTheDecay() {
        assertEquals(Set.of("steps", "mean.p", "square.p", "decay.steps"), new AdamW(model, 0.5).state().keySet());
    }

    @Test
    void settingsAreAdamsAndTheDecays() {
        LearningRate rate = LearningRate.constant(1);
        Refused.with("Adam: beta1 is in [0, 1), not 1.0", () -> new AdamW(model, rate, 1, 0.9, 1e-8, 0.1));
        Refused.with("WeightDecay: lambda is in [0, ∞), not -1.0", () -> new AdamW(model, rate, -1));
    }

    @Test
    void itPrintsItsSettings() {
        assertEquals("AdamW(Adam(rate 0.5, beta1 0.9, beta2 0.999, epsilon 1.0E-8), lambda 0.01)",
                new AdamW(model, 0.5).toString());
    }
}
