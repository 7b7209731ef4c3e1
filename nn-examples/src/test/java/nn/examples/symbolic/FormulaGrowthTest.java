package nn.examples.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formula and graph are one function, with one derivative; the formula doubles where the graph takes two gates. */
class FormulaGrowthTest {

    /** A few thousand operations on numbers below 1. */
    private static final double ROUNDING = 1e-12;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void bothComputeTheSame(int stages) {
        Numbers at = new Numbers(Map.of("x", 0.7));
        Pass pass = FormulaGrowth.graph(stages).forward(Matrix.rowOf(0.7), Mode.inference());
        assertEquals(FormulaGrowth.formula(stages).in(at), pass.output().get(0, 0), ROUNDING);
        assertEquals(FormulaGrowth.derivative(stages).in(at),
                pass.backward(Matrix.rowOf(1)).input().get(0, 0), ROUNDING);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void aStageDoublesTheFormulaAndMoreThanDoublesItsDerivative(int stages) {
        assertTrue(signs(FormulaGrowth.formula(stages + 1)) >= 2 * signs(FormulaGrowth.formula(stages)));
        assertTrue(signs(FormulaGrowth.derivative(stages + 1)) > 2.5 * signs(FormulaGrowth.derivative(stages)));
    }

    private static int signs(Expression f) {
        return f.toString().length();
    }

    @Test
    void aStageIsTwoGates() {
        assertEquals(12, FormulaGrowth.graph(6).children().size());
    }
}
