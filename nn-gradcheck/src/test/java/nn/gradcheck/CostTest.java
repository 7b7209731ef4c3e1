package nn.gradcheck;

import static nn.gradcheck.Samples.TRAINING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.layers.Dense;
import org.junit.jupiter.api.Test;

/** What a check costs, counted in forward passes: everything else that it does is small beside them. */
class CostTest {

    /** One each for the children, the variables, the output and the claimed gradients, and eight probes of rounding. */
    private static final int WHATEVER_THE_SIZE = 12;
    /** Nine steps up and down, and eight looks at the rounding. */
    private static final int FOR_AN_ENTRY = 2 * 9 + 8;
    /** Seven wide steps up and down. */
    private static final int FOR_A_ZERO = FOR_AN_ENTRY + 2 * 7;

    private static final Matrix X = Matrix.draw(4, 3, new SplittableRandom(1)::nextGaussian);

    private record Counted(Layer layer, AtomicInteger passes) implements Layer {

        @Override
        public Pass forward(Matrix x, Mode mode) {
            passes.incrementAndGet();
            return layer.forward(x, mode);
        }

        @Override
        public Map<String, Parameter> parameters() {
            return layer.parameters();
        }
    }

    private static void assertCosts(int forAnEntry, Verdict verdict, Layer layer) {
        AtomicInteger passes = new AtomicInteger();
        Report report = new GradientCheck(42).check(new Counted(layer, passes), X, TRAINING);
        int entries = report.variables().stream().mapToInt(variable -> variable.entries().size()).sum();
        assertEquals(verdict, report.verdict(), report::toString);
        assertTrue(passes.get() <= WHATEVER_THE_SIZE + forAnEntry * entries,
                () -> passes + " passes for " + entries + " entries");
    }

    @Test
    void anEntryCostsTwentySixPasses() {
        assertCosts(FOR_AN_ENTRY, Verdict.AGREES, new Dense(3, 2, new SplittableRandom(2)));
    }

    @Test
    void anEntryThatMovesNothingCostsFourteenMore() {
        assertCosts(FOR_A_ZERO, Verdict.STRUCTURAL_ZERO,
                (x, mode) -> new Pass(x.map(v -> 1), dy -> Gradients.ofInput(dy.map(v -> 0))));
    }
}
