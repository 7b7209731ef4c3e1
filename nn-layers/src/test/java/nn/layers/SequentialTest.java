package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Part;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** Layers one after the other: the composition, its chain rule, and the names and order of what is inside. */
class SequentialTest {

    private final Dense first = new Dense(Matrix.of(2, 2, 1, 2, 3, 4), Matrix.rowOf(1, -1));
    private final BatchNorm norm = new BatchNorm(2);
    private final Dense last = new Dense(Matrix.columnOf(5, -6), Matrix.rowOf(0));
    private final Layer nested = new Sequential(first, new Sequential(norm, new Relu()), last);

    @Test
    void theOutputIsThatOfTheLastLayer() {
        // [1, 1] → [4 + 1, 6 − 1] → 5 · 5 − 6 · 5
        Pass pass = new Sequential(first, last).forward(Matrix.rowOf(1, 1), Mode.inference());
        assertEquals(Matrix.rowOf(-5), pass.output());
    }

    @Test
    void gradientsFollowTheChainRule() {
        Pass pass = new Sequential(first, last).forward(Matrix.rowOf(1, 2), Mode.inference());
        Gradients gradients = pass.backward(Matrix.rowOf(2));
        // dy · W₂ᵀ = [10, −12], and times W₁ᵀ: [10 − 24, 30 − 48]
        assertEquals(Matrix.rowOf(-14, -18), gradients.input());
        assertEquals(Matrix.of(2, 2, 10, -12, 20, -24), gradients.of(first.parameters().get("weight")));
        // The hidden row is [1 + 6 + 1, 2 + 8 − 1]
        assertEquals(Matrix.columnOf(16, 18), gradients.of(last.parameters().get("weight")));
        assertEquals(Matrix.rowOf(2), gradients.of(last.parameters().get("bias")));
    }

    @Test
    void childrenAreNamedByTheirPlaces() {
        assertEquals(List.of("0", "1", "2"), List.copyOf(nested.children().keySet()));
        assertEquals(last, nested.children().get("2"));
    }

    @Test
    void theEleventhChildComesLast() {
        Layer eleven = new Sequential(Collections.nCopies(11, new Relu()));
        assertEquals(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"),
                List.copyOf(eleven.children().keySet()));
    }

    @Test
    void childrenCannotBeChanged() {
        Map<String, ? extends Part> children = nested.children();
        assertThrows(UnsupportedOperationException.class, () -> children.remove("0"));
    }

    @Test
    void parametersComeInTheOrderOfTheForwardPass() {
        assertEquals(List.of("0.weight", "0.bias", "1.0.gamma", "1.0.beta", "2.weight", "2.bias"),
                List.copyOf(nested.parameters().keySet()));
        assertEquals(norm.parameters().get("beta"), nested.parameters().get("1.0.beta"));
    }

    @Test
    void statisticsComeInTheOrderOfTheForwardPass() {
        assertEquals(List.of("1.0.runningMean", "1.0.runningVariance"), List.copyOf(nested.statistics().keySet()));
        assertEquals(norm.statistics().get("runningMean"), nested.statistics().get("1.0.runningMean"));
    }

    @Test
    void anEmptySequenceIsTheIdentity() {
        Layer empty = new Sequential();
        Pass pass = empty.forward(Matrix.rowOf(1, 2), Mode.training(0));
        assertEquals(Matrix.rowOf(1, 2), pass.output());
        assertEquals(Matrix.rowOf(3, 4), pass.backward(Matrix.rowOf(3, 4)).input());
        assertEquals(Map.of(), empty.parameters());
        assertEquals(List.of(), pass.children());
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("Sequential(Dense(2 -> 2), Sequential(BatchNorm(2), Relu()), Dense(2 -> 1))", nested.toString());
        assertEquals("Sequential()", new Sequential().toString());
    }

    @Test
    void aLayerThatDoesNotFitItsPredecessorSaysSo() {
        Expect.refusal("Dense(2 -> 1) needs an input with 2 columns, not 4 x 1",
                () -> new Sequential(last, last).forward(Matrix.zeros(4, 2), Mode.inference()));
    }

    @Test
    void anUpstreamGradientOfOtherShapeIsRefused() {
        Pass pass = nested.forward(Matrix.zeros(4, 2), Mode.inference());
        Expect.refusal("backward: the upstream gradient is 4 x 2, but the output is 4 x 1",
                () -> pass.backward(Matrix.zeros(4, 2)));
    }

    @Test
    void aMissingLayerIsRefused() {
        assertThrows(NullPointerException.class, () -> new Sequential(first, null));
    }
}
