package nn.layers.losses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Loss;
import nn.core.Matrix;
import nn.layers.Expect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Binary cross entropy by hand, also where the sigmoid is 0 or 1 in all digits, and the targets that it refuses. */
class BinaryCrossEntropyTest {

    private final Loss loss = new BinaryCrossEntropy();

    /** Sigmoids 3/4, 1/2, 1/5 and 9/10. */
    private final Matrix logits = Matrix.of(2, 2, Math.log(3), 0, Math.log(0.25), Math.log(9));
    private final Matrix target = Matrix.of(2, 2, 1, 0, 0, 0.5);

    @Test
    void theValueIsTheMeanOverAllEntries() {
        double half = (Math.log(10.0 / 9) + Math.log(10)) / 2;
        double expected = (Math.log(4.0 / 3) + Math.log(2) + Math.log(5.0 / 4) + half) / 4;
        assertEquals(expected, loss.value(logits, target), Expect.AFTER_EXP);
    }

    @Test
    void theGradientIsSigmoidMinusTargetOverTheNumberOfEntries() {
        Matrix expected = Matrix.of(2, 2, -1 / 16.0, 1 / 8.0, 1 / 20.0, 1 / 10.0);
        Expect.close(expected, loss.gradient(logits, target), Expect.AFTER_EXP);
    }

    @Test
    void farOutLogitsGiveExactFiniteNumbers() {
        Matrix far = Matrix.rowOf(1000, -1000);
        assertEquals(0.0, loss.value(far, Matrix.rowOf(1, 0)));
        assertEquals(1000, loss.value(far, Matrix.rowOf(0, 1)));
        assertEquals(500, loss.value(far, Matrix.rowOf(0.5, 0.5)));
        assertEquals(Matrix.rowOf(0, 0), loss.gradient(far, Matrix.rowOf(1, 0)));
        assertEquals(Matrix.rowOf(0.5, -0.5), loss.gradient(far, Matrix.rowOf(0, 1)));
        assertEquals(Matrix.rowOf(0.25, -0.25), loss.gradient(far, Matrix.rowOf(0.5, 0.5)));
    }

    /** At 40 the sigmoid is 1 in all digits; log(1 + e⁻⁴⁰) and 1 − σ(40) are e⁻⁴⁰ but for its square. */
    @Test
    void whatIsNearlyRightStillCostsALittle() {
        double little = Math.exp(-40);
        double lastPlaces = 8 * Math.ulp(little);
        assertEquals(little, loss.value(Matrix.rowOf(40), Matrix.rowOf(1)), lastPlaces);
        assertEquals(little, loss.value(Matrix.rowOf(-40), Matrix.rowOf(0)), lastPlaces);
        assertEquals(-little, loss.gradient(Matrix.rowOf(40), Matrix.rowOf(1)).get(0, 0), lastPlaces);
        assertEquals(little, loss.gradient(Matrix.rowOf(-40), Matrix.rowOf(0)).get(0, 0), lastPlaces);
    }

    /** Beyond 709.8 e to the power of x overflows, e to the power of −x is still a number above 0. */
    @Test
    void whatIsRightByFarStillCostsALittle() {
        double little = Math.exp(-720);
        double lastPlaces = 2 * Double.MIN_VALUE;
        assertEquals(little, loss.value(Matrix.rowOf(720), Matrix.rowOf(1)), lastPlaces);
        assertEquals(little, loss.value(Matrix.rowOf(-720), Matrix.rowOf(0)), lastPlaces);
        assertEquals(-little, loss.gradient(Matrix.rowOf(720), Matrix.rowOf(1)).get(0, 0), lastPlaces);
        assertEquals(little, loss.gradient(Matrix.rowOf(-720), Matrix.rowOf(0)).get(0, 0), lastPlaces);
    }

    @Test
    void anAnswerThatIsRuledOutCostsNothingUnlessItComes() {
        Matrix sure = Matrix.rowOf(Double.POSITIVE_INFINITY);
        assertEquals(0.0, loss.value(sure, Matrix.rowOf(1)));
        assertEquals(Double.POSITIVE_INFINITY, loss.value(sure, Matrix.rowOf(0)));
        assertEquals(0.0, loss.value(sure.times(-1), Matrix.rowOf(0)));
        assertEquals(Double.POSITIVE_INFINITY, loss.value(sure.times(-1), Matrix.rowOf(0.5)));
        assertEquals(Matrix.rowOf(1), loss.gradient(sure, Matrix.rowOf(0)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void nanPassesThroughInItsPlace(double t) {
        Matrix x = Matrix.rowOf(Double.NaN, 0);
        assertEquals(Double.NaN, loss.value(x, Matrix.rowOf(t, 1)));
        assertEquals(Matrix.rowOf(Double.NaN, -0.25), loss.gradient(x, Matrix.rowOf(t, 1)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -0x1p-50, 1 + 0x1p-50, 2, Double.NaN})
    void aTargetThatIsNoProbabilityIsRefused(double t) {
        Matrix wrong = target.with(1, 0, t);
        String message = "BinaryCrossEntropy(): every entry of the target is a probability, but row 1 holds " + t;
        Expect.refusal(message, () -> loss.value(logits, wrong));
        Expect.refusal(message, () -> loss.gradient(logits, wrong));
    }

    @Test
    void aTargetOfOtherShapeIsRefused() {
        String message = "BinaryCrossEntropy() needs a prediction and a target of the same shape, not 2 x 2 and 2 x 1";
        Expect.refusal(message, () -> loss.value(logits, Matrix.columnOf(0, 1)));
        Expect.refusal(message, () -> loss.gradient(logits, Matrix.columnOf(0, 1)));
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("BinaryCrossEntropy()", loss.toString());
    }
}
