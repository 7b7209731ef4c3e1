package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.VariableReport;
import nn.gradcheck.Verdict;
import org.junit.jupiter.api.Test;

/**
 * The slopes are −1 to the left of the centre and 1 to the right. At the centre whatever lies between is a KINK, and
 * what lies outside, as 3 does, is WRONG.
 */
class DistanceAtItsKinkTest {

    private static final Matrix CENTRE = Matrix.rowOf(1, 2);
    /** The first entry is its centre, the second is not. */
    private static final Matrix X = Matrix.rowOf(1, 2.5);

    /** {@code y = |x − c|}; backward multiplies by this number where the distance is 0. */
    private static Layer distance(double atTheKink) {
        return (x, mode) -> {
            Matrix distance = x.minusRow(CENTRE);
            Matrix slope = distance.map(d -> d == 0 ? atTheKink : Math.signum(d));
            return new Pass(distance.map(Math::abs), dy -> Gradients.ofInput(dy.hadamard(slope)));
        };
    }

    private static VariableReport report(double atTheKink) {
        return new GradientCheck(42).check(distance(atTheKink), X, Mode.training(1)).variables().get(0);
    }

    @Test
    void zeroIsBetweenTheSlopes() {
        assertEquals(1, report(0).count(Verdict.KINK));
        assertEquals(1, report(0).count(Verdict.AGREES));
    }

    @Test
    void threeIsNot() {
        assertEquals(1, report(3).count(Verdict.WRONG));
    }
}
