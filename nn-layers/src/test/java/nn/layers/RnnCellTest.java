package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** One step of the simple recurrent network by hand, and what all cells share: how weights are drawn and refused. */
class RnnCellTest {

    private static final Matrix WX = Matrix.of(2, 2, 1, -2, 3, 0.5);
    private static final Matrix WH = Matrix.of(2, 2, 0.25, 1, -1, 2);
    private static final Matrix B = Matrix.rowOf(0.1, -0.2);

    private final RnnCell cell = new RnnCell(WX, WH, B);

    private static Matrix tanh(double... values) {
        return Matrix.rowOf(values).map(Math::tanh);
    }

    @Test
    void aStepByHand() {
        Matrix x = Matrix.rowOf(0.5, -0.1);
        Matrix h = Matrix.rowOf(0.4, 0.2);
        // 0.5 − 0.3 + 0.1 − 0.2 + 0.1 = 0.2; −1 − 0.05 + 0.4 + 0.4 − 0.2 = −0.45
        Expect.close(tanh(0.2, -0.45), cell.forward(x, h, Mode.inference()).output(), Expect.AFTER_EXP);
    }

    /** With a step of zeros, tanh 0 = 0 and its slope is 1: the products of the weights alone are left. */
    @Test
    void theWayBackAtZeroIsLinear() {
        RnnCell unbiased = new RnnCell(WX, WH, Matrix.zeros(1, 2));
        Pass pass = unbiased.forward(Matrix.zeros(2, 2), Matrix.zeros(2, 2), Mode.training(1));
        Gradients gradients = pass.backward(Matrix.of(2, 2, 1, 2, 10, 20));
        assertEquals(Matrix.of(2, 2, -3, 4, -30, 40), gradients.first());
        assertEquals(Matrix.of(2, 2, 2.25, 3, 22.5, 30), gradients.second());
        assertEquals(Matrix.rowOf(11, 22), gradients.of(unbiased.parameters().get("bias")));
    }

    @Test
    void theWeightsGetTheirInputsTimesTheSlope() {
        Pass pass = cell.forward(Matrix.rowOf(0.5, -0.1), Matrix.rowOf(0.4, 0.2), Mode.training(1));
        Gradients gradients = pass.backward(Matrix.rowOf(1, 10));
        double first = 1 - Math.pow(Math.tanh(0.2), 2);
        double second = 10 * (1 - Math.pow(Math.tanh(-0.45), 2));
        Expect.close(Matrix.of(2, 2, 0.5 * first, 0.5 * second, -0.1 * first, -0.1 * second),
                gradients.of(cell.parameters().get("inputWeight")), Expect.AFTER_EXP);
        Expect.close(Matrix.of(2, 2, 0.4 * first, 0.4 * second, 0.2 * first, 0.2 * second),
                gradients.of(cell.parameters().get("recurrentWeight")), Expect.AFTER_EXP);
    }

    @Test
    void farOutItIsSaturatedAndNothingFlowsBack() {
        RnnCell narrow = new RnnCell(Matrix.of(1, 1, 1), Matrix.of(1, 1, 1), Matrix.of(1, 1, 0));
        Pass pass = narrow.forward(Matrix.columnOf(1000, -1000), Matrix.columnOf(0, 0), Mode.inference());
        assertEquals(Matrix.columnOf(1, -1), pass.output());
        assertEquals(Matrix.columnOf(0, 0), pass.backward(Matrix.columnOf(1, 1)).second());
    }

    @Test
    void nanStaysInItsRow() {
        Matrix y = cell.forward(Matrix.of(2, 2, Double.NaN, 0, 0, 0), Matrix.zeros(2, 2), Mode.inference()).output();
        assertEquals(Matrix.rowOf(Double.NaN, Double.NaN), y.row(0));
        Expect.close(tanh(0.1, -0.2), y.row(1), Expect.AFTER_EXP);
    }

    @Test
    void parametersComeInOrderAndTheBiasDoesNotDecay() {
        Map<String, Parameter> parameters = cell.parameters();
        assertEquals(List.of("inputWeight", "recurrentWeight", "bias"), List.copyOf(parameters.keySet()));
        assertEquals(List.of(WX, WH, B), parameters.values().stream().map(Parameter::value).toList());
        assertTrue(parameters.get("inputWeight").decays());
        assertTrue(parameters.get("recurrentWeight").decays());
        assertFalse(parameters.get("bias").decays());
    }

    @Test
    void drawnWeightsAreGlorotsAndOrthogonalGateByGate() {
        SplittableRandom random = new SplittableRandom(3);
        Matrix input = Initializer.glorotUniform().weight(2, 3, random);
        Matrix recurrent = Initializer.orthogonal().weight(3, 3, random);
        Map<String, Parameter> parameters = new RnnCell(2, 3, new SplittableRandom(3)).parameters();
        assertEquals(input, parameters.get("inputWeight").value());
        assertEquals(recurrent, parameters.get("recurrentWeight").value());
        assertEquals(Matrix.zeros(1, 3), parameters.get("bias").value());
    }

    @Test
    void itsColumns() {
        RnnCell drawn = new RnnCell(2, 3, new SplittableRandom(1));
        assertEquals(List.of(2, 3, 3), List.of(drawn.inputColumns(), drawn.stateColumns(), drawn.outputColumns()));
    }

    @Test
    void inputsThatMakeNoStepAreRefused() {
        String expected = "RnnCell(2 -> 2) needs two inputs with equally many rows and with 2 and 2 columns, not ";
        refuses(expected + "1 x 3 and 1 x 2", Matrix.zeros(1, 3), Matrix.zeros(1, 2));
        refuses(expected + "1 x 2 and 1 x 1", Matrix.zeros(1, 2), Matrix.zeros(1, 1));
        refuses(expected + "3 x 2 and 1 x 2", Matrix.zeros(3, 2), Matrix.zeros(1, 2));
    }

    private void refuses(String message, Matrix x, Matrix h) {
        Expect.refusal(message, () -> cell.forward(x, h, Mode.inference()));
    }

    @Test
    void matricesThatDoNotFitAreRefused() {
        Expect.refusal("RnnCell: the recurrent weight is hidden x hidden, not 2 x 3",
                () -> new RnnCell(WX, Matrix.zeros(2, 3), B));
        Expect.refusal("RnnCell: with a recurrent weight of 2 x 2 the input weight must have 2 columns, not 3",
                () -> new RnnCell(Matrix.zeros(2, 3), WH, B));
        Expect.refusal("RnnCell: with a recurrent weight of 2 x 2 the bias must be 1 x 2, not 2 x 2",
                () -> new RnnCell(WX, WH, WH));
        Expect.refusal("RnnCell: with a recurrent weight of 2 x 2 the bias must be 1 x 2, not 1 x 3",
                () -> new RnnCell(WX, WH, Matrix.zeros(1, 3)));
    }

    @Test
    void sizesBelowOneAreRefused() {
        Expect.refusal("RnnCell: there is at least one input and one hidden column, not 0 and 2",
                () -> new RnnCell(0, 2, new SplittableRandom(1)));
        Expect.refusal("RnnCell: there is at least one input and one hidden column, not 2 and 0",
                () -> new RnnCell(2, 0, new SplittableRandom(1)));
    }

    @Test
    void itPrintsItsSizes() {
        assertEquals("RnnCell(2 -> 3)", new RnnCell(2, 3, new SplittableRandom(1)).toString());
    }
}
