package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.core.Gradients;
import nn.core.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What differences cannot do: one step for all functions, many parameters, kinks, steps that vanish. */
class WeaknessesTest {

    /** sin(kx) has the truncation (kh)²/6, up to the next term, (kh)⁴/120; rounding makes 1e-12 of 1.7e-9. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 100, 1000})
    void theErrorGrowsWithTheThirdDerivative(double k) {
        double kh = k * 1e-4;
        assertEquals(kh * kh / 6, SameStepElsewhere.ofWave(k), Math.pow(kh, 4) / 120 + 1e-12);
    }

    /** No truncation in a parabola: all is rounding, half a unit of a² over 2h for either value, and that of a ± h. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1e6, 1e10})
    void roundingIsAllThereIsToTheErrorOfAParabola(double a) {
        double bound = (Math.ulp(a * a) / 2e-4 + 2 * a * Math.ulp(a) / 2e-4) / (2 * a);
        assertTrue(SameStepElsewhere.ofSquare(a) <= bound);
    }

    @Test
    void farFromZeroRoundingGrows() {
        assertTrue(SameStepElsewhere.ofSquare(1e10) > 1e9 * SameStepElsewhere.ofSquare(1));
    }

    @Test
    void twoForwardPassesForEveryParameterAgainstOne() {
        CostOfGradients cost = new CostOfGradients();
        Gradients exact = cost.byBackpropagation();
        assertEquals(1, cost.forwardPasses());
        for (Parameter parameter : cost.parameters()) {
            // rounding of a loss about 1 over 2h is 1e-11, truncation h² times a few
            assertEquals(0, cost.byDifferences(parameter).minus(exact.of(parameter)).maxAbs(), 1e-9);
            assertEquals(2 * parameter.value().shape().entries(), cost.forwardPasses());
        }
    }

    @Test
    void differencesPutTheParameterBack() {
        CostOfGradients cost = new CostOfGradients();
        Parameter first = cost.parameters().iterator().next();
        var before = first.value();
        cost.byDifferences(first);
        assertEquals(before, first.value());
    }

    @Test
    void theLadderSeesBothSlopesOfTheAbsoluteValue() {
        assertEquals(-1, SlopeOfAbsoluteValue.kink().left());
        assertEquals(1, SlopeOfAbsoluteValue.kink().right());
    }

    @Test
    void theLibraryRefusesAStepThatVanishes() {
        assertTrue(VanishingSteps.refusal().contains("1.0E-17 does not change 2.0"), VanishingSteps.refusal());
    }

    /** Over h instead of 2h, x³ at 1 has the slope 6 + 2h² instead of 3: the error does not fall with the step. */
    @Test
    void aCentralDifferenceOverHalfItsDistanceHasNoOrder() {
        assertEquals(3 + 2 * 0.1 * 0.1, CentralDividedByStep.error(0.1), 1e-13);
        assertEquals(1, CentralDividedByStep.error(0.01) / CentralDividedByStep.error(0.005), 1e-3);
    }
}
