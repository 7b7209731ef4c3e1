package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** The fully connected layer on the matrix gate of the course notes, all in whole numbers and so exact. */
class DenseTest {

    private final Matrix x = Matrix.of(new double[] {2, 1, -3}, new double[] {-3, 4, 2});
    private final Matrix w = Matrix.of(
            new double[] {3, 2, 1, -1}, new double[] {2, 1, 3, 2}, new double[] {3, 2, 1, -2});
    private final Matrix dy = Matrix.of(new double[] {2, 3, -3, 9}, new double[] {-8, 1, 4, 6});
    private final Dense gate = new Dense(w, Matrix.zeros(1, 4));
    private final Pass pass = gate.forward(x, Mode.inference());
    private final Gradients gradients = pass.backward(dy);

    @Test
    void theOutputIsTheProduct() {
        assertEquals(Matrix.of(new double[] {-1, -1, 2, 6}, new double[] {5, 2, 11, 7}), pass.output());
    }

    @Test
    void theBiasIsAddedToEveryRow() {
        Dense dense = new Dense(w, Matrix.rowOf(10, 20, 30, 40));
        Matrix expected = Matrix.of(new double[] {9, 19, 32, 46}, new double[] {15, 22, 41, 47});
        assertEquals(expected, dense.forward(x, Mode.inference()).output());
    }

    @Test
    void theInputGradientIsUpstreamTimesTransposedWeight() {
        assertEquals(Matrix.of(new double[] {0, 16, -9}, new double[] {-24, 9, -30}), gradients.input());
    }

    @Test
    void theWeightGradientIsTransposedInputTimesUpstream() {
        Matrix expected = Matrix.of(
                new double[] {28, 3, -18, 0}, new double[] {-30, 7, 13, 33}, new double[] {-22, -7, 17, -15});
        assertEquals(expected, gradients.of(gate.parameters().get("weight")));
    }

    @Test
    void theBiasGradientIsTheSumOverTheRows() {
        assertEquals(Matrix.rowOf(-6, 4, 1, 15), gradients.of(gate.parameters().get("bias")));
    }

    @Test
    void theWayBackUsesTheWeightOfItsForwardPass() {
        gate.parameters().get("weight").set(Matrix.zeros(3, 4));
        assertEquals(Matrix.of(new double[] {0, 16, -9}, new double[] {-24, 9, -30}), pass.backward(dy).input());
    }

    @Test
    void infinityAndNanPassThrough() {
        Dense dense = new Dense(Matrix.of(1, 2, 2, -1), Matrix.zeros(1, 2));
        Matrix y = dense.forward(Matrix.columnOf(Double.POSITIVE_INFINITY, Double.NaN), Mode.inference()).output();
        assertEquals(Matrix.rowOf(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY), y.row(0));
        assertEquals(Matrix.rowOf(Double.NaN, Double.NaN), y.row(1));
    }

    @Test
    void weightComesBeforeBias() {
        assertEquals(List.of("weight", "bias"), List.copyOf(gate.parameters().keySet()));
    }

    @Test
    void weightDecayIsForTheWeightOnly() {
        assertTrue(gate.parameters().get("weight").decays());
        assertFalse(gate.parameters().get("bias").decays());
    }

    @Test
    void aFreshLayerHasHeWeightsAndNoBias() {
        Dense fresh = new Dense(30, 20, new SplittableRandom(1));
        Parameter weight = fresh.parameters().get("weight");
        assertEquals(Initializer.he().weight(30, 20, new SplittableRandom(1)), weight.value());
        assertEquals(Matrix.zeros(1, 20), fresh.parameters().get("bias").value());
    }

    @Test
    void aChosenInitializerDrawsTheWeights() {
        Dense fresh = new Dense(30, 20, Initializer.glorotUniform(), new SplittableRandom(1));
        Matrix expected = Initializer.glorotUniform().weight(30, 20, new SplittableRandom(1));
        assertEquals(expected, fresh.parameters().get("weight").value());
    }

    @Test
    void itPrintsAsTheWayItMaps() {
        assertEquals("Dense(3 -> 4)", gate.toString());
    }

    @Test
    void anInputOfOtherWidthIsRefused() {
        Expect.refusal("Dense(3 -> 4) needs an input with 3 columns, not 2 x 4",
                () -> gate.forward(Matrix.zeros(2, 4), Mode.inference()));
    }

    @Test
    void anUpstreamGradientOfOtherShapeIsRefused() {
        Expect.refusal("backward: the upstream gradient is 2 x 3, but the output is 2 x 4",
                () -> pass.backward(Matrix.zeros(2, 3)));
    }

    @Test
    void aBiasThatDoesNotFitTheWeightIsRefused() {
        Expect.refusal("Dense: with a weight of 3 x 4 the bias must be 1 x 4, not 1 x 3",
                () -> new Dense(w, Matrix.zeros(1, 3)));
        Expect.refusal("Dense: with a weight of 3 x 4 the bias must be 1 x 4, not 4 x 4",
                () -> new Dense(w, Matrix.zeros(4, 4)));
    }

    @Test
    void aLayerWithoutInputsOrOutputsIsRefused() {
        Expect.refusal("a layer has at least one input and one output, not 0 and 3",
                () -> new Dense(0, 3, new SplittableRandom(1)));
    }

    @Test
    void anInitializerThatMakesAnotherShapeIsNamed() {
        refusesWeight("4 x 3", (inputs, outputs, random) -> Matrix.zeros(outputs, inputs));
        refusesWeight("2 x 4", (inputs, outputs, random) -> Matrix.zeros(inputs - 1, outputs));
        refusesWeight("3 x 5", (inputs, outputs, random) -> Matrix.zeros(inputs, outputs + 1));
    }

    private static void refusesWeight(String shape, Initializer initializer) {
        Expect.refusal("Dense(3 -> 4): the initializer made a weight of " + shape,
                () -> new Dense(3, 4, initializer, new SplittableRandom(1)));
    }
}
