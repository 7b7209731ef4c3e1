package nn.examples.book;

import static nn.examples.book.CompositeFunction.DERIVATIVE;
import static nn.examples.book.CompositeFunction.POINT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.gradcheck.numeric.Difference;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;

/** The derivatives on paper, the numbers of the study notes, and how well Taylor's series foretells an error. */
class CompositeFunctionTest {

    /** A value of the function is off by a few units in its last place: with room, 1e-15. */
    private static final double NOISE = 1e-15;

    private static double exact(int order) {
        DerivativeStructure x = new DerivativeStructure(1, order, 0, POINT);
        return x.multiply(x).exp().pow(2).getPartialDerivative(order);
    }

    /** A dozen roundings at most of numbers up to 1400. */
    @Test
    void theDerivativesOnPaper() {
        assertEquals(exact(1), DERIVATIVE, 1e-14);
        assertEquals(exact(2), CompositeFunction.second(POINT), 1e-13);
        assertEquals(exact(3), CompositeFunction.third(POINT), 1e-12);
        assertEquals(exact(5), CompositeFunction.fifth(POINT), 1e-11);
        assertEquals(52.7590806624041, CompositeFunction.third(POINT), 1e-12);
    }

    /** The study notes have another exp: two values, off by the noise, over the distance 2h. */
    @Test
    void theNumbersOfTheNotes() {
        assertEquals(3.2974425414002564, DERIVATIVE);
        assertEquals(3.2974426293330694, TaylorPredictions.slope(Difference.CENTRAL, 1e-4), 1e-11);
        assertEquals(8.793281e-08, TaylorPredictions.error(Difference.CENTRAL, 1e-4), 1e-11);
        assertEquals(8.793180e-08, TaylorPredictions.predicted(Difference.CENTRAL, 1e-4), 0.5e-14);
        assertEquals(3.2981021178524195, TaylorPredictions.slope(Difference.FORWARD, 1e-4), 2e-11);
        assertEquals(6.594885e-04, TaylorPredictions.predicted(Difference.FORWARD, 1e-4), 0.5e-10);
    }

    /** The first omitted term is all but a thousandth of the error, its sign included. */
    @Test
    void theFirstOmittedTermIsTheError() {
        assertRatio(Difference.FORWARD, 1e-4);
        assertRatio(Difference.CENTRAL, 1e-3);
        assertRatio(Difference.FIVE_POINT, 1e-2);
    }

    private static void assertRatio(Difference rule, double h) {
        assertEquals(1, TaylorPredictions.error(rule, h) / TaylorPredictions.predicted(rule, h), 1e-3);
    }

    /** A hundred steps around the best one, from half to twice it: none has less in sum. */
    @Test
    void atTheBestStepTheSumIsLeast() {
        for (Difference rule : Difference.values()) {
            double best = BestSteps.bestStep(rule);
            double least = sum(rule, best);
            for (int k = -50; k <= 50; k++) {
                double h = best * Math.pow(2, k / 50.0);
                // but for the rounding of a few operations, which is far less
                assertTrue(sum(rule, h) >= least * (1 - 1e-12), rule + " at " + h);
            }
        }
    }

    private static double sum(Difference rule, double h) {
        return BestSteps.truncation(rule, h) + BestSteps.rounding(rule, h);
    }

    /** Each value as often as the rule counts it: 2/h, 2/2h, (8 + 8 + 1 + 1)/12h. */
    @Test
    void theErrorAtTheBestStepIsAsSmallAsForetold() {
        for (Difference rule : Difference.values()) {
            double h = BestSteps.bestStep(rule);
            double noise = BestSteps.rounding(rule, h) * NOISE / (BestSteps.U * CompositeFunction.value(POINT));
            assertEquals(0, TaylorPredictions.error(rule, h), BestSteps.truncation(rule, h) + noise);
        }
    }
}
