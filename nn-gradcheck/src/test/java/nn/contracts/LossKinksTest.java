package nn.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nn.core.Loss;
import nn.core.Matrix;
import nn.gradcheck.Entry;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.Report;
import nn.gradcheck.Verdict;
import nn.layers.losses.Huber;
import nn.layers.losses.MultiClassHinge;
import nn.layers.losses.OneHot;
import org.junit.jupiter.api.Test;

/** At the places that the contracts keep away from: where a margin is just met, and where a parabola ends. */
class LossKinksTest {

    /** The class 1 meets the margin exactly, the class 0 is further away. */
    private final Matrix scores = Matrix.rowOf(1, 2, 3);
    private final Matrix target = OneHot.of(3, 2);

    private static List<Verdict> verdicts(Loss loss, Matrix prediction, Matrix target) {
        Report report = new GradientCheck(1).check(loss, prediction, target);
        return report.variables().get(0).entries().stream().map(Entry::verdict).toList();
    }

    @Test
    void theHingeHasAKinkWhereAMarginIsJustMet() {
        assertEquals(List.of(Verdict.STRUCTURAL_ZERO, Verdict.KINK, Verdict.KINK),
                verdicts(new MultiClassHinge(1), scores, target));
    }

    /** Between the slopes 0 and 1 every value would do; at 2 there is a mistake. */
    @Test
    void whatNoSlopeAllowsIsWrongAtAKinkToo() {
        Loss wrong = new Loss() {
            @Override
            public double value(Matrix prediction, Matrix given) {
                return new MultiClassHinge(1).value(prediction, given);
            }

            @Override
            public Matrix gradient(Matrix prediction, Matrix given) {
                return Matrix.rowOf(0, 2, -2);
            }
        };
        assertEquals(List.of(Verdict.STRUCTURAL_ZERO, Verdict.WRONG, Verdict.WRONG), verdicts(wrong, scores, target));
    }

    /** Slope and value are continuous there; the second derivative is not, and costs the check some of its power. */
    @Test
    void huberHasNoKinkWhereItsParabolaEnds() {
        Matrix errors = Matrix.rowOf(1, -1, 0.5, -3);
        Report report = new GradientCheck(1).check(new Huber(1), errors, Matrix.zeros(1, 4)).orThrow();
        assertTrue(report.variables().get(0).power() <= 1e-4, report::table);
    }
}
