package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** One step of a long short-term memory by hand: with gates that are open or closed, and in between. */
class LstmCellTest {

    private static final double OPEN = 1000;
    private static final double CLOSED = -1000;

    /** One column without weights: the biases of i, f, g and o say all. */
    private static LstmCell gates(double i, double f, double g, double o) {
        return new LstmCell(Matrix.zeros(1, 4), Matrix.zeros(1, 4), Matrix.rowOf(i, f, g, o));
    }

    private static Pass pass(LstmCell cell, double h, double c) {
        return cell.forward(Matrix.of(1, 1, 7), Matrix.rowOf(h, c), Mode.training(1));
    }

    private static double sigmoid(double a) {
        return 1 / (1 + Math.exp(-a));
    }

    @Test
    void withTheForgetGateOpenTheCellIsKept() {
        Pass pass = pass(gates(CLOSED, OPEN, OPEN, CLOSED), 0.3, 2.5);
        assertEquals(Matrix.rowOf(0, 2.5), pass.output());
        assertEquals(Matrix.rowOf(0, 5), pass.backward(Matrix.rowOf(100, 5)).second());
    }

    @Test
    void withTheInputGateOpenTheCandidateIsAdded() {
        assertEquals(Matrix.rowOf(0, 3.5), pass(gates(OPEN, OPEN, OPEN, CLOSED), 0.3, 2.5).output());
        assertEquals(Matrix.rowOf(-0.0, -1), pass(gates(OPEN, CLOSED, CLOSED, CLOSED), 0.3, 2.5).output());
    }

    @Test
    void withTheOutputGateOpenTheTanhOfTheCellComesOut() {
        Pass pass = pass(gates(CLOSED, OPEN, OPEN, OPEN), 0.3, 2.5);
        Expect.close(Matrix.rowOf(Math.tanh(2.5), 2.5), pass.output(), Expect.AFTER_EXP);
        double slope = 1 - Math.pow(Math.tanh(2.5), 2);
        Expect.close(Matrix.rowOf(0, 5 + 100 * slope), pass.backward(Matrix.rowOf(100, 5)).second(), Expect.AFTER_EXP);
    }

    /** Every gate in between, by the chain rule on paper for one column. */
    @Test
    void aStepInBetween() {
        LstmCell cell = gates(0.1, 0.2, 0.3, 0.4);
        Pass pass = pass(cell, 0.6, 1.5);
        double c = sigmoid(0.2) * 1.5 + sigmoid(0.1) * Math.tanh(0.3);
        double t = Math.tanh(c);
        Expect.close(Matrix.rowOf(sigmoid(0.4) * t, c), pass.output(), Expect.AFTER_EXP);
        Gradients gradients = pass.backward(Matrix.rowOf(2, 3));
        double dc = 3 + 2 * sigmoid(0.4) * (1 - t * t);
        Matrix da = Matrix.rowOf(
                dc * Math.tanh(0.3) * sigmoid(0.1) * sigmoid(-0.1),
                dc * 1.5 * sigmoid(0.2) * sigmoid(-0.2),
                dc * sigmoid(0.1) * (1 - Math.pow(Math.tanh(0.3), 2)),
                2 * t * sigmoid(0.4) * sigmoid(-0.4));
        Expect.close(da, gradients.of(cell.parameters().get("bias")), Expect.AFTER_EXP);
        Expect.close(da.times(7), gradients.of(cell.parameters().get("inputWeight")), Expect.AFTER_EXP);
        Expect.close(da.times(0.6), gradients.of(cell.parameters().get("recurrentWeight")), Expect.AFTER_EXP);
        Expect.close(Matrix.rowOf(0, dc * sigmoid(0.2)), gradients.second(), Expect.AFTER_EXP);
    }

    /** With the gates' slopes in between and one weight set at a time. */
    @Test
    void theWeightsCarryTheGradientsToTheStepAndToTheState() {
        Matrix wx = Matrix.of(1, 4, 1, 10, 100, 1000);
        Matrix wh = Matrix.of(1, 4, 3, 5, 7, 11);
        LstmCell cell = new LstmCell(wx, wh, Matrix.zeros(1, 4));
        Pass pass = cell.forward(Matrix.of(1, 1, 0), Matrix.rowOf(0, 0.5), Mode.training(1));
        Gradients gradients = pass.backward(Matrix.rowOf(1, 1));
        Matrix da = gradients.of(cell.parameters().get("bias"));
        Expect.close(da.times(wx.transpose()), gradients.first(), Expect.AFTER_EXP);
        assertEquals(da.times(wh.transpose()).get(0, 0), gradients.second().get(0, 0), Expect.AFTER_EXP);
    }

    @Test
    void everyHiddenColumnHasItsOwnGates() {
        LstmCell cell = new LstmCell(Matrix.zeros(1, 8), Matrix.zeros(2, 8),
                Matrix.rowOf(CLOSED, OPEN, OPEN, CLOSED, OPEN, CLOSED, OPEN, CLOSED));
        Matrix next = cell.forward(Matrix.zeros(1, 1), Matrix.rowOf(0, 0, 2, 3), Mode.inference()).output();
        Expect.close(Matrix.rowOf(Math.tanh(2), 0, 2, -1), next, Expect.AFTER_EXP);
    }

    @Test
    void nanStaysInItsRow() {
        LstmCell cell = new LstmCell(1, 1, new SplittableRandom(1));
        Matrix next = cell.forward(Matrix.columnOf(Double.NaN, 0), Matrix.zeros(2, 2), Mode.inference()).output();
        assertEquals(Matrix.rowOf(Double.NaN, Double.NaN), next.row(0));
        assertEquals(Matrix.rowOf(0, 0), next.row(1));
    }

    @Test
    void bornItRemembers() {
        Matrix bias = new LstmCell(2, 2, new SplittableRandom(1)).parameters().get("bias").value();
        assertEquals(Matrix.rowOf(0, 0, 1, 1, 0, 0, 0, 0), bias);
    }

    @Test
    void everyGateIsDrawnByItself() {
        SplittableRandom random = new SplittableRandom(3);
        Matrix input = Initializer.glorotUniform().weight(2, 3, random);
        for (int gate = 1; gate < 4; gate++) {
            input = input.beside(Initializer.glorotUniform().weight(2, 3, random));
        }
        List<Parameter> drawn = List.copyOf(new LstmCell(2, 3, new SplittableRandom(3)).parameters().values());
        assertEquals(input, drawn.get(0).value());
        Matrix forget = drawn.get(1).value().columns(3, 6);
        Matrix identity = Matrix.generate(3, 3, (i, j) -> i == j ? 1 : 0);
        Expect.close(identity, forget.times(forget.transpose()), Expect.AFTER_EXP);
    }

    @Test
    void itsColumns() {
        LstmCell cell = new LstmCell(2, 3, new SplittableRandom(1));
        assertEquals(List.of(2, 6, 3), List.of(cell.inputColumns(), cell.stateColumns(), cell.outputColumns()));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Expect.refusal("LstmCell(2 -> 3) needs two inputs with equally many rows and with 2 and 6 columns, "
                + "not 1 x 2 and 1 x 3", () -> new LstmCell(2, 3, new SplittableRandom(1))
                .forward(Matrix.zeros(1, 2), Matrix.zeros(1, 3), Mode.inference()));
        Expect.refusal("LstmCell: the recurrent weight is hidden x (4 · hidden), not 2 x 2",
                () -> new LstmCell(Matrix.zeros(2, 8), Matrix.zeros(2, 2), Matrix.zeros(1, 8)));
        Expect.refusal("LstmCell: there is at least one input and one hidden column, not 0 and 3",
                () -> new LstmCell(0, 3, new SplittableRandom(1)));
    }

    @Test
    void itPrintsItsSizes() {
        assertEquals("LstmCell(2 -> 3)", new LstmCell(2, 3, new SplittableRandom(1)).toString());
    }
}
