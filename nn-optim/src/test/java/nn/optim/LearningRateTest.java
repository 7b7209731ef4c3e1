package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A constant rate is the same at every step, positive and finite. */
class LearningRateTest {

    @Property
    void aConstantRateIsTheSameAtEveryStep(@ForAll @LongRange(min = 0) long step) {
        assertEquals(0.25, LearningRate.constant(0.25).at(step));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aRateThatIsNotPositiveAndFiniteIsRefused(double rate) {
        assertEquals("a learning rate is positive, not " + rate,
                assertThrows(IllegalArgumentException.class, () -> LearningRate.constant(rate)).getMessage());
        assertEquals("a learning rate is positive, not " + rate,
                assertThrows(IllegalArgumentException.class,
                        () -> new GradientDescent(new Flicker(), rate)).getMessage());
    }
}
