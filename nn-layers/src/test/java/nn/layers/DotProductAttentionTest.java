package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.DotProductAttention.Mask;
import org.junit.jupiter.api.Test;

/** Attention by hand: queries and keys of two columns, values of one, where the weights are plain to see. */
class DotProductAttentionTest {

    private static final double ROOT = Math.sqrt(2);

    private static Pass pass(Mask mask, Matrix queries, Matrix memory) {
        return new DotProductAttention(2, 1, 1, mask).forward(queries, memory, Mode.inference());
    }

    @Test
    void ofOneStepTheValueIsTakenWhateverTheQuery() {
        assertEquals(Matrix.of(2, 2, 7, 7, 8, 8),
                pass(Mask.NONE, Matrix.of(2, 4, 1, 2, 3, 4, 5, 6, 7, 8), Matrix.of(2, 3, 9, 9, 7, 1, 1, 8)).output());
    }

    @Test
    void equalKeysGetTheMeanOfTheirValues() {
        Pass pass = pass(Mask.NONE, Matrix.rowOf(3, 4), Matrix.rowOf(1, 1, 10, 1, 1, 20));
        assertEquals(Matrix.rowOf(15), pass.output());
        // each value has half of what comes back, and either key pulls the query as hard as the other
        assertEquals(Matrix.rowOf(0, 0), pass.backward(Matrix.rowOf(4)).first());
        // ∂L/∂score = 1/2 · 1/2 · (value − other value) · 4 = ∓10, times the query over √2
        Expect.close(Matrix.rowOf(-30 / ROOT, -40 / ROOT, 2, 30 / ROOT, 40 / ROOT, 2),
                pass.backward(Matrix.rowOf(4)).second(), Expect.AFTER_EXP);
    }

    /** The scores are √2 log 3 / √2 = log 3 and 0: weights of three quarters and one quarter. */
    @Test
    void theWeightsAreTheSoftmaxOfTheScaledProducts() {
        Pass pass = pass(Mask.NONE, Matrix.rowOf(ROOT * Math.log(3), 5), Matrix.rowOf(1, 0, 100, 0, 0, 20));
        Expect.close(Matrix.rowOf(80), pass.output(), Expect.AFTER_EXP);
    }

    @Test
    void causallyAStepSeesItselfAndThoseBefore() {
        Matrix queries = Matrix.rowOf(0, 0, 0, 0, 0, 0);
        Matrix memory = Matrix.rowOf(1, 2, 10, 3, 4, 20, 5, 6, 60);
        Expect.close(Matrix.rowOf(10, 15, 30), pass(Mask.CAUSAL, queries, memory).output(), Expect.AFTER_EXP);
        Expect.close(Matrix.rowOf(30, 30, 30), pass(Mask.NONE, queries, memory).output(), Expect.AFTER_EXP);
    }

    /** The first head sees equal keys, the second one key that is far above the other. */
    @Test
    void everyHeadHasColumnsAndASoftmaxOfItsOwn() {
        Pass pass = new DotProductAttention(2, 2, 2, Mask.NONE)
                .forward(Matrix.rowOf(1, 1), Matrix.rowOf(0, 1000, 10, 100, 0, 0, 20, 200), Mode.inference());
        assertEquals(Matrix.rowOf(15, 100), pass.output());
    }

    @Test
    void everyExampleIsByItself() {
        Matrix queries = Matrix.of(2, 2, 3, 4, 1, -2);
        Matrix memory = Matrix.of(2, 6, 1, 2, 10, 0, 1, 20, 5, 1, 7, 2, 2, 9);
        Pass both = pass(Mask.NONE, queries, memory);
        Pass second = pass(Mask.NONE, queries.row(1), memory.row(1));
        assertEquals(second.output(), both.output().row(1));
        Matrix dz = Matrix.columnOf(1, 2);
        assertEquals(second.backward(dz.row(1)).first(), both.backward(dz).first().row(1));
        assertEquals(second.backward(dz.row(1)).second(), both.backward(dz).second().row(1));
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("DotProductAttention(2, 1)", new DotProductAttention(2, 1).toString());
        assertEquals("DotProductAttention(2, 1, 1, CAUSAL)",
                new DotProductAttention(2, 1, 1, Mask.CAUSAL).toString());
        assertEquals("DotProductAttention(4, 2, 2, NONE)", new DotProductAttention(4, 2, 2, Mask.NONE).toString());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Expect.refusal("DotProductAttention: there is at least one head, not 0",
                () -> new DotProductAttention(2, 2, 0, Mask.NONE));
        Expect.refusal("DotProductAttention: 2 heads cannot share keys of 3 columns and values of 2",
                () -> new DotProductAttention(3, 2, 2, Mask.NONE));
        Expect.refusal("DotProductAttention: 2 heads cannot share keys of 2 columns and values of 3",
                () -> new DotProductAttention(2, 3, 2, Mask.NONE));
        Expect.refusal("DotProductAttention: 1 heads cannot share keys of 0 columns and values of 2",
                () -> new DotProductAttention(0, 2));
        String expectation = "DotProductAttention(2, 1) needs two inputs with equally many rows, with 2 columns for"
                + " each query and 3 for each key with its value, not ";
        Expect.refusal(expectation + "1 x 3 and 1 x 3",
                () -> pass(Mask.NONE, Matrix.zeros(1, 3), Matrix.zeros(1, 3)));
        Expect.refusal(expectation + "1 x 2 and 1 x 4",
                () -> pass(Mask.NONE, Matrix.zeros(1, 2), Matrix.zeros(1, 4)));
        Expect.refusal(expectation + "1 x 2 and 2 x 3",
                () -> pass(Mask.NONE, Matrix.zeros(1, 2), Matrix.zeros(2, 3)));
    }
}
