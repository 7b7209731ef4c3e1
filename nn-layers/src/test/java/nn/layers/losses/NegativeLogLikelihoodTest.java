package nn.layers.losses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Loss;
import nn.core.Matrix;
import nn.layers.Expect;
import org.junit.jupiter.api.Test;

/** The negative log-likelihood by hand, in dyadic numbers and so exact. */
class NegativeLogLikelihoodTest {

    private final Loss loss = new NegativeLogLikelihood();
    private final Matrix logP = Matrix.of(2, 3, -0.5, -2, -4, -3, -1, -0.25);

    @Test
    void theValueIsTheMeanOverTheRows() {
        assertEquals((4 + 3) / 2.0, loss.value(logP, OneHot.of(3, 2, 0)));
    }

    @Test
    void theGradientIsMinusTheTargetOverTheRows() {
        assertEquals(Matrix.of(2, 3, 0, 0, -0.5, -0.5, 0, 0), loss.gradient(logP, OneHot.of(3, 2, 0)));
    }

    @Test
    void aSoftTargetWeighsTheSurprises() {
        Matrix target = Matrix.rowOf(0.5, 0.25, 0.25);
        assertEquals(0.25 + 0.5 + 1, loss.value(logP.row(0), target));
        assertEquals(Matrix.rowOf(-0.5, -0.25, -0.25), loss.gradient(logP.row(0), target));
    }

    @Test
    void farOutPredictionsGiveExactFiniteNumbers() {
        assertEquals(1000, loss.value(Matrix.rowOf(-1000, 0), OneHot.of(2, 0)));
        assertEquals(0.0, loss.value(Matrix.rowOf(-1000, 0), OneHot.of(2, 1)));
        assertEquals(-1000, loss.value(Matrix.rowOf(1000, 0), OneHot.of(2, 0)));
    }

    @Test
    void aClassThatIsRuledOutCostsNothingUnlessItComes() {
        Matrix ruledOut = Matrix.rowOf(Double.NEGATIVE_INFINITY, 0);
        assertEquals(0.0, loss.value(ruledOut, OneHot.of(2, 1)));
        assertEquals(Double.POSITIVE_INFINITY, loss.value(ruledOut, OneHot.of(2, 0)));
        assertEquals(Matrix.rowOf(0, -1), loss.gradient(ruledOut, OneHot.of(2, 1)));
    }

    @Test
    void nanPassesThroughInAnyClass() {
        assertEquals(Double.NaN, loss.value(logP.with(0, 0, Double.NaN), OneHot.of(3, 0, 1)));
        assertEquals(Double.NaN, loss.value(logP.with(0, 0, Double.NaN), OneHot.of(3, 2, 1)));
    }

    @Test
    void aTargetRowThatIsNoDistributionIsRefused() {
        String rule = "NegativeLogLikelihood(): every row of the target is a distribution, but row 1 ";
        Matrix tooMuch = Matrix.of(2, 3, 0, 1, 0, 1, 1, 0);
        Expect.refusal(rule + "sums to 2.0", () -> loss.value(logP, tooMuch));
        Expect.refusal(rule + "sums to 2.0", () -> loss.gradient(logP, tooMuch));
        Expect.refusal(rule + "holds -1.0", () -> loss.value(logP, tooMuch.with(1, 2, -1)));
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("NegativeLogLikelihood()", loss.toString());
    }
}
