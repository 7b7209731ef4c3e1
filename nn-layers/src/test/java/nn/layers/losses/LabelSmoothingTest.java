package nn.layers.losses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Loss;
import nn.core.Matrix;
import nn.layers.Expect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Label smoothing by hand: the share of the uniform distribution goes to all classes, the right one among them. */
class LabelSmoothingTest {

    private final Loss loss = new SoftmaxCrossEntropy(0.3);

    /** Softmax of the row: [1/8, 2/8, 5/8]; the label 2 becomes [0.1, 0.1, 0.8]. */
    private final Matrix logits = Matrix.rowOf(Math.log(1), Math.log(2), Math.log(5));

    @Test
    void theValueIsTheSurpriseOfTheSmoothedTarget() {
        double expected = 0.1 * Math.log(8) + 0.1 * Math.log(4) + 0.8 * Math.log(8.0 / 5);
        assertEquals(expected, loss.value(logits, OneHot.of(3, 2)), Expect.AFTER_EXP);
    }

    @Test
    void theGradientIsSoftmaxMinusTheSmoothedTarget() {
        Matrix expected = Matrix.rowOf(1 / 8.0 - 0.1, 2 / 8.0 - 0.1, 5 / 8.0 - 0.8);
        Expect.close(expected, loss.gradient(logits, OneHot.of(3, 2)), Expect.AFTER_EXP);
    }

    @Test
    void aSoftTargetIsSmoothedToo() {
        Matrix soft = Matrix.rowOf(0.5, 0.25, 0.25);
        double expected = 0.45 * Math.log(8) + 0.275 * Math.log(4) + 0.275 * Math.log(8.0 / 5);
        assertEquals(expected, loss.value(logits, soft), Expect.AFTER_EXP);
    }

    @Test
    void theMeanIsOverTheRows() {
        Matrix twice = logits.rowsAt(0, 0);
        assertEquals(loss.value(logits, OneHot.of(3, 2)), loss.value(twice, OneHot.of(3, 2, 2)), Expect.AFTER_EXP);
        Expect.close(loss.gradient(logits, OneHot.of(3, 2)).times(0.5),
                loss.gradient(twice, OneHot.of(3, 2, 2)).row(1), Expect.AFTER_EXP);
    }

    /** Of 2000, half the smoothing goes to the wrong class: 0.15 · 2000. */
    @Test
    void certaintyCostsWhatTheSmoothingSaysAtFarOutLogits() {
        Matrix far = Matrix.rowOf(1000, -1000);
        assertEquals(300, loss.value(far, OneHot.of(2, 0)), Expect.AFTER_EXP);
        Expect.close(Matrix.rowOf(0.15, -0.15), loss.gradient(far, OneHot.of(2, 0)), Expect.AFTER_EXP);
    }

    @Test
    void theTargetIsCheckedAsItWasGiven() {
        Expect.refusal("SoftmaxCrossEntropy(0.3): every row of the target is a distribution, but row 0 holds -1.0",
                () -> loss.value(logits, Matrix.rowOf(-1, 1, 1)));
    }

    @Test
    void withoutSmoothingTheTargetStaysAsItIs() {
        Matrix soft = Matrix.rowOf(0.5, 0.25, 0.25);
        Loss plain = new SoftmaxCrossEntropy(0);
        double expected = 0.5 * Math.log(8) + 0.25 * Math.log(4) + 0.25 * Math.log(8.0 / 5);
        assertEquals(expected, plain.value(logits, soft), Expect.AFTER_EXP);
        Expect.close(Matrix.rowOf(1 / 8.0 - 0.5, 0, 5 / 8.0 - 0.25), plain.gradient(logits, soft), Expect.AFTER_EXP);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0x1p-50, 1, 2, Double.NaN})
    void anotherSmoothingIsRefused(double smoothing) {
        Expect.refusal("SoftmaxCrossEntropy: the smoothing is in [0, 1), not " + smoothing,
                () -> new SoftmaxCrossEntropy(smoothing));
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("SoftmaxCrossEntropy(0.3)", loss.toString());
        assertEquals("SoftmaxCrossEntropy()", new SoftmaxCrossEntropy(0).toString());
    }
}
