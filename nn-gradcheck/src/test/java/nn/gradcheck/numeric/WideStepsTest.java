package nn.gradcheck.numeric;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;

class WideStepsTest {

    private static WideSteps wide(DoubleUnaryOperator f, double origin) {
        return new WideSteps(v -> Matrix.of(1, 1, f.applyAsDouble(v)), origin, Matrix.of(1, 1, 1), 0.125);
    }

    @Test
    void aSlopeOfOneHidesBehindTenToTheThirteen() {
        assertTrue(wide(v -> 1e13 + v, 0).showsASlopeWithin(2, 0));
    }

    @Test
    void aSlopeThatSmallStepsExcludeIsNone() {
        assertFalse(wide(v -> 1e13 + v, 0).showsASlopeWithin(0.5, 0));
    }

    @Test
    void aConstantHidesNothing() {
        assertFalse(wide(v -> 1e13, 0).showsASlopeWithin(1e9, 0));
    }

    /** The average slope of what saturates falls with the step, and at some step is as small as any uncertainty. */
    @Test
    void whatSaturatesHidesNothing() {
        WideSteps saturating = wide(v -> 1 / (1 + Math.exp(-Math.max(0, v))), -0.5);
        for (int digits = 1; digits < 16; digits++) {
            assertFalse(saturating.showsASlopeWithin(Math.pow(10, -digits), 0));
        }
    }

    /** At a wide step the difference is that of the rounding of 10¹³ alone. */
    @Test
    void roundingIsNoSlope() {
        assertFalse(wide(v -> (1e16 + v) - (1e16 + v) + v % 1e-3, 0).showsASlopeWithin(1, 0));
    }

    /** v cancels, but for the rounding of both products, which grows with v: by chance like a slope. */
    @Test
    void roundingThatGrowsWithTheStepIsNoSlope() {
        assertFalse(wide(v -> 0.999 * (0.551 + v) - 0.999 * (0.531 + v), 0.3).showsASlopeWithin(1e-12, 0));
        assertFalse(wide(v -> 0.921 * (0.523 + v) - 0.921 * (0.189 + v), 0.3).showsASlopeWithin(1e-12, 0));
        assertFalse(wide(v -> 0.399 * (0.087 + v) - 0.399 * (0.168 + v), 0.3).showsASlopeWithin(1e-12, 0));
    }

    /** log(1 + e⁻⁹⁰) rounds to 0, and so does every change of it. */
    @Test
    void aSlopeThatRoundsToNothingIsHidden() {
        WideSteps logarithm = wide(v -> Math.log(1 + Math.exp(v)), -90);
        assertTrue(logarithm.hidesSlope(Math.exp(-90)));
        assertFalse(logarithm.hidesSlope(1e-9));
    }

    @Test
    void whatIsNoNumberAtWideStepsHidesNothing() {
        assertFalse(wide(v -> Math.exp(v * v), 0).hidesSlope(1e-300));
    }
}
