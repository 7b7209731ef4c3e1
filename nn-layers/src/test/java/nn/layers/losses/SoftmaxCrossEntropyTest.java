package nn.layers.losses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Loss;
import nn.core.Matrix;
import nn.layers.Expect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Softmax cross entropy by hand, at logits where e to their power overflows, and the targets that it refuses. */
class SoftmaxCrossEntropyTest {

    private final Loss loss = new SoftmaxCrossEntropy();

    /** Softmax of the rows: [1/8, 2/8, 5/8] and [1/4, 1/4, 1/2]. */
    private final Matrix logits = Matrix.of(
            new double[] {Math.log(1), Math.log(2), Math.log(5)}, new double[] {0, 0, Math.log(2)});

    @Test
    void theValueIsTheMeanSurpriseOverTheRows() {
        double expected = (Math.log(8.0 / 5) + Math.log(4)) / 2;
        assertEquals(expected, loss.value(logits, OneHot.of(3, 2, 0)), Expect.AFTER_EXP);
    }

    @Test
    void theGradientIsSoftmaxMinusTargetOverTheRows() {
        Matrix expected = Matrix.of(2, 3, 1 / 16.0, 2 / 16.0, -3 / 16.0, -3 / 8.0, 1 / 8.0, 1 / 4.0);
        Expect.close(expected, loss.gradient(logits, OneHot.of(3, 2, 0)), Expect.AFTER_EXP);
    }

    @Test
    void aSoftTargetWeighsTheSurprises() {
        Matrix target = Matrix.rowOf(0.5, 0.25, 0.25);
        double expected = 0.5 * Math.log(8) + 0.25 * Math.log(4) + 0.25 * Math.log(8.0 / 5);
        assertEquals(expected, loss.value(logits.row(0), target), Expect.AFTER_EXP);
        Matrix gradient = Matrix.rowOf(1 / 8.0 - 0.5, 2 / 8.0 - 0.25, 5 / 8.0 - 0.25);
        Expect.close(gradient, loss.gradient(logits.row(0), target), Expect.AFTER_EXP);
    }

    @Test
    void certaintyThatIsRightCostsZeroWithoutASign() {
        assertEquals(0.0, loss.value(Matrix.rowOf(1000, -1000), OneHot.of(2, 0)));
    }

    @Test
    void aClassRuledOutByALogitOfMinusInfinityCostsNothing() {
        Matrix ruledOut = Matrix.rowOf(1, 1, Double.NEGATIVE_INFINITY);
        assertEquals(Math.log(2), loss.value(ruledOut, OneHot.of(3, 0)), Expect.AFTER_EXP);
    }

    /** log(1 + e⁻ˣ) is rounded once in the sum, to 2⁻⁵³ at most, and once in each of what follows. */
    @ParameterizedTest
    @ValueSource(doubles = {20, 30, 36, 40, 700})
    void whatIsRightByFarCostsItsSurpriseButForTheRoundingOfOne(double lead) {
        Matrix logits = Matrix.rowOf(lead, 0);
        double surprise = Math.log1p(Math.exp(-lead));
        assertEquals(surprise, loss.value(logits, OneHot.of(2, 0)), 0x1p-52);
        Expect.close(Matrix.rowOf(-surprise, surprise), loss.gradient(logits, OneHot.of(2, 0)), 0x1p-52);
    }

    @Test
    void equalLogitsCostTheLogarithmOfTheNumberOfClasses() {
        assertEquals(Math.log(10), loss.value(Matrix.filled(3, 10, 7), OneHot.of(10, 0, 4, 9)), Expect.AFTER_EXP);
    }

    @Test
    void farOutLogitsGiveExactFiniteNumbers() {
        Matrix far = Matrix.rowOf(1000, -1000);
        assertEquals(2000, loss.value(far, OneHot.of(2, 1)));
        assertEquals(Matrix.rowOf(1, -1), loss.gradient(far, OneHot.of(2, 1)));
        assertEquals(0, loss.value(far, OneHot.of(2, 0)), 0);
        assertEquals(Matrix.rowOf(0, 0), loss.gradient(far, OneHot.of(2, 0)));
    }

    @Test
    void farOutLogitsThatAreEqualShareTheProbability() {
        assertEquals(Math.log(2), loss.value(Matrix.rowOf(-1000, -1000), OneHot.of(2, 0)), Expect.AFTER_EXP);
        Expect.close(Matrix.rowOf(-0.5, 0.5), loss.gradient(Matrix.rowOf(1000, 1000), OneHot.of(2, 0)),
                Expect.AFTER_EXP);
    }

    @Test
    void aShiftOfARowChangesNothing() {
        Matrix dyadic = Matrix.rowOf(0.5, -1.25, 2);
        Matrix shifted = dyadic.map(v -> v + 1024);
        assertEquals(loss.value(dyadic, OneHot.of(3, 1)), loss.value(shifted, OneHot.of(3, 1)));
        assertEquals(loss.gradient(dyadic, OneHot.of(3, 1)), loss.gradient(shifted, OneHot.of(3, 1)));
    }

    @Test
    void nanPassesThroughInItsRow() {
        Matrix poisoned = logits.with(0, 1, Double.NaN);
        assertEquals(Double.NaN, loss.value(poisoned, OneHot.of(3, 2, 0)));
        Matrix gradient = loss.gradient(poisoned, OneHot.of(3, 2, 0));
        assertEquals(Matrix.filled(1, 3, Double.NaN), gradient.row(0));
        assertEquals(loss.gradient(logits, OneHot.of(3, 2, 0)).row(1), gradient.row(1));
    }

    @Test
    void aTargetOfOtherShapeIsRefused() {
        String message = "SoftmaxCrossEntropy() needs a prediction and a target of the same shape, not 2 x 3 and 2 x 2";
        Expect.refusal(message, () -> loss.value(logits, OneHot.of(2, 0, 1)));
        Expect.refusal(message, () -> loss.gradient(logits, OneHot.of(2, 0, 1)));
    }

    @Test
    void aTargetRowThatDoesNotSumToOneIsRefused() {
        Matrix target = Matrix.of(2, 3, 1, 0, 0, 0.5, 0.25, 0);
        String message = "SoftmaxCrossEntropy(): every row of the target is a distribution, but row 1 sums to 0.75";
        Expect.refusal(message, () -> loss.value(logits, target));
        Expect.refusal(message, () -> loss.gradient(logits, target));
    }

    @Test
    void aTargetRowWithANegativeEntryIsRefused() {
        Matrix target = Matrix.of(2, 3, 1, 0, 0, 2, -0.75, -0.25);
        String message = "SoftmaxCrossEntropy(): every row of the target is a distribution, but row 1 holds -0.75";
        Expect.refusal(message, () -> loss.value(logits, target));
        Expect.refusal(message, () -> loss.gradient(logits, target));
    }

    @Test
    void aTargetThatIsNotANumberIsRefused() {
        Expect.refusal("SoftmaxCrossEntropy(): every row of the target is a distribution, but row 0 holds NaN",
                () -> loss.value(Matrix.rowOf(1, 2), Matrix.rowOf(Double.NaN, 1)));
    }

    @Test
    void aTargetRowMayBeOffByTheRoundingOfDecimals() {
        // In doubles 0.7 + 0.2 + 0.1 is 1 − 2⁻⁵³
        Matrix target = Matrix.rowOf(0.7, 0.2, 0.1);
        double expected = 0.7 * Math.log(8) + 0.2 * Math.log(4) + 0.1 * Math.log(8.0 / 5);
        assertEquals(expected, loss.value(logits.row(0), target), Expect.AFTER_EXP);
    }

    /** 2⁻³⁰ is 0.93e-9, and 2⁻²⁹ is twice that; these sums are exact. */
    @Test
    void aTargetRowMayBeOffByABillionth() {
        Matrix zeros = Matrix.rowOf(0, 0);
        assertEquals((1 + 0x1p-30) * Math.log(2), loss.value(zeros, Matrix.rowOf(1, 0x1p-30)), Expect.AFTER_EXP);
        assertEquals((1 - 0x1p-30) * Math.log(2), loss.value(zeros, Matrix.rowOf(1 - 0x1p-30, 0)), Expect.AFTER_EXP);
        String message = "SoftmaxCrossEntropy(): every row of the target is a distribution, but row 0 sums to ";
        Expect.refusal(message + (1 + 0x1p-29), () -> loss.value(zeros, Matrix.rowOf(1, 0x1p-29)));
        Expect.refusal(message + (1 - 0x1p-29), () -> loss.value(zeros, Matrix.rowOf(1 - 0x1p-29, 0)));
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("SoftmaxCrossEntropy()", loss.toString());
    }
}
