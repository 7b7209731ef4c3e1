package nn.gradcheck;

import static nn.gradcheck.Samples.TRAINING;
import static nn.gradcheck.Samples.X;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.ModelState;
import nn.core.Parameter;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

class JunctionCheckTest {

    private static final Matrix Y = X.map(v -> 1 - v / 2);
    /** Larger, so that one tie is less than one entry in ten. */
    private static final Matrix WIDE = Matrix.generate(6, 4, (i, j) -> Math.sin(1 + 5 * i + j));

    private final GradientCheck check = new GradientCheck(42);

    @Test
    void bothInputsAreChecked() {
        Report report = check.check(Junctions.multiply(), X, Y, TRAINING);
        assertTrue(report.passed(), report.toString());
        assertEquals(List.of("first input", "second input"),
                report.variables().stream().map(VariableReport::variable).toList());
    }

    @Test
    void inputsThatAreNotSwappedAreWrongInBoth() {
        Report report = check.check(Junctions.multiplyNotSwapped(), X, Y, TRAINING);
        assertEquals(List.of(Verdict.WRONG, Verdict.WRONG),
                report.variables().stream().map(VariableReport::verdict).toList());
    }

    @Test
    void aTieInAMaximumMayBePaidToEitherOrShared() {
        Matrix tied = WIDE.map(v -> 1 - v).with(2, 3, WIDE.get(2, 3));
        for (Junction max : List.of(Junctions.max(), Junctions.maxSharing())) {
            Report report = check.check(max, WIDE, tied, TRAINING);
            assertTrue(report.passed(), report.toString());
            assertEquals(1, report.variables().get(0).count(Verdict.KINK));
            assertEquals(1, report.variables().get(1).count(Verdict.KINK));
        }
    }

    /** Each of the two values lies between the slopes of its own entry; together they are twice what they should be. */
    @Test
    void aTieInAMaximumMayNotBePaidTwice() {
        Matrix tied = WIDE.map(v -> 1 - v).with(2, 3, WIDE.get(2, 3));
        Report report = check.check(Junctions.maxPayingBoth(), WIDE, tied, TRAINING);
        assertEquals(Verdict.WRONG, report.verdict());
        assertEquals(1, report.variables().get(0).count(Verdict.KINK));
        assertEquals(1, report.variables().get(1).count(Verdict.KINK));
        assertTrue(report.toString().contains("a tie that is paid more than once"), report.toString());
    }

    @Test
    void leavesTheJunctionAsItWas() {
        Parameter weight = Parameter.of(Matrix.of(1, 1, 1));
        Junction weighted = new Junction() {
            @Override
            public Pass forward(Matrix x, Matrix y, Mode mode) {
                double w = weight.value().get(0, 0);
                return new Pass(x.plus(y.times(w)), d -> Gradients.ofInputs(d, d.times(w))
                        .and(weight, Matrix.of(1, 1, d.hadamard(y).sum())));
            }

            @Override
            public Map<String, Parameter> parameters() {
                return Map.of("weight", weight);
            }
        };
        ModelState before = ModelState.of(weighted);
        assertTrue(check.check(weighted, X, Y, TRAINING).passed());
        assertEquals(before, ModelState.of(weighted));
    }
}
