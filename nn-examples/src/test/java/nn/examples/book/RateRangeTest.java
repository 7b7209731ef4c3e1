package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.optim.RateCurve;
import org.junit.jupiter.api.Test;

class RateRangeTest {

    private final RateCurve curve = RateRange.curve();

    @Test
    void theTestEndsWithTheExplosion() {
        assertTrue(curve.points().size() < RateRange.STEPS, () -> curve.points().size() + " steps");
    }

    /** Where the smoothed loss is lowest, the rate is already too near the explosion. */
    @Test
    void theSuggestionIsWellBelowTheRateOfTheLeastLoss() {
        double lowest = curve.points().stream()
                .min((a, b) -> Double.compare(a.smoothed(), b.smoothed())).orElseThrow().rate();
        assertTrue(curve.suggestion() < lowest / 5, () -> curve.suggestion() + " and " + lowest);
    }
}
