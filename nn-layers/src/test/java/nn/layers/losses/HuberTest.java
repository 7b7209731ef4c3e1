package nn.layers.losses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Loss;
import nn.core.Matrix;
import nn.layers.Expect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Huber loss by hand, in dyadic numbers and so exact: inside, outside and on the border. */
class HuberTest {

    private final Loss loss = new Huber(2);
    private final Matrix prediction = Matrix.of(2, 3, 1, 2, 5, -4, 0, 6);
    private final Matrix target = Matrix.of(2, 3, 1, 3, 2, 1, 2, 8);

    /** Errors 0, −1, 3, −5, −2, −2 cost 0, 1/2, 2 (3 − 1), 2 (5 − 1), 2, 2. */
    @Test
    void theValueIsTheMeanOverAllEntries() {
        assertEquals((0 + 0.5 + 4 + 8 + 2 + 2) / 6, loss.value(prediction, target));
    }

    @Test
    void theGradientIsTheErrorCutAtDeltaOverTheNumberOfEntries() {
        Matrix cut = Matrix.of(2, 3, 0, -1, 2, -2, -2, -2);
        assertEquals(cut.times(1.0 / 6), loss.gradient(prediction, target));
    }

    /** Errors 0.5 and −3 cost 1/8 and 3 − 1/2. */
    @Test
    void withoutADeltaItIsOne() {
        assertEquals((0.125 + 2.5) / 2, new Huber().value(Matrix.rowOf(0.5, -3), Matrix.rowOf(0, 0)));
        assertEquals(Matrix.rowOf(0.25, -0.5), new Huber().gradient(Matrix.rowOf(0.5, -3), Matrix.rowOf(0, 0)));
    }

    @Test
    void farOutErrorsGiveExactFiniteNumbers() {
        assertEquals(2 * (1000 - 1), loss.value(Matrix.rowOf(1000), Matrix.rowOf(0)));
        assertEquals(2 * (1000 - 1), loss.value(Matrix.rowOf(-1000), Matrix.rowOf(0)));
        assertEquals(Matrix.rowOf(2), loss.gradient(Matrix.rowOf(1000), Matrix.rowOf(0)));
    }

    @Test
    void aTinyDeltaIsTheAbsoluteErrorTimesDelta() {
        Loss tiny = new Huber(0x1p-40);
        assertEquals(0x1p-40 * (3 - 0x1p-41), tiny.value(Matrix.rowOf(4), Matrix.rowOf(1)));
        assertEquals(Matrix.rowOf(-0x1p-40), tiny.gradient(Matrix.rowOf(1), Matrix.rowOf(4)));
    }

    @Test
    void nanAndInfinityPassThrough() {
        assertEquals(Double.NaN, loss.value(Matrix.rowOf(Double.NaN, 1), Matrix.rowOf(0, 0)));
        assertEquals(Double.POSITIVE_INFINITY, loss.value(Matrix.rowOf(Double.NEGATIVE_INFINITY), Matrix.rowOf(0)));
        assertEquals(Matrix.rowOf(Double.NaN, -1),
                loss.gradient(Matrix.rowOf(Double.NaN, Double.NEGATIVE_INFINITY), Matrix.rowOf(0, 0)));
    }

    @Test
    void aTargetOfOtherShapeIsRefused() {
        String message = "Huber(2.0) needs a prediction and a target of the same shape, not 2 x 3 and 1 x 3";
        Expect.refusal(message, () -> loss.value(prediction, target.row(0)));
        Expect.refusal(message, () -> loss.gradient(prediction, target.row(0)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.POSITIVE_INFINITY, Double.NaN})
    void anotherDeltaIsRefused(double delta) {
        Expect.refusal("Huber: delta is in (0, ∞), not " + delta, () -> new Huber(delta));
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("Huber(2.0)", loss.toString());
        assertEquals("Huber()", new Huber().toString());
        assertEquals("Huber()", new Huber(1).toString());
    }
}
