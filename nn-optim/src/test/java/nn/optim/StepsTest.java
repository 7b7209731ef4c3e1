package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of steps in a state: a whole number that a double can hold. */
class StepsTest {

    private final GradientDescent descent = new GradientDescent(new Only(1), step -> 1.0 / (1 + step));

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0.5, 0x1p54, Double.NaN, Double.POSITIVE_INFINITY})
    void whatIsNoNumberOfStepsIsRefused(double steps) {
        Refused.with("GradientDescent(rate 1.0): steps is a whole number, not " + steps,
                () -> descent.restore(Map.of("steps", Matrix.rowOf(steps))));
        assertEquals(Map.of("steps", Matrix.rowOf(0)), descent.state());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 7, 0x1p53})
    void aNumberOfStepsIsTakenUp(double steps) {
        descent.restore(Map.of("steps", Matrix.rowOf(steps)));
        assertEquals(Map.of("steps", Matrix.rowOf(steps)), descent.state());
    }

    @Test
    void theRateIsThatOfTheRestoredSteps() {
        descent.restore(Map.of("steps", Matrix.rowOf(3)));
        assertEquals("GradientDescent(rate 0.25)", descent.toString());
    }
}
