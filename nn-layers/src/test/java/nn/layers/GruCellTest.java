package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.SplittableRandom;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** One step of a gated recurrent unit by hand: with gates that are open or closed, and in between. */
class GruCellTest {

    private static final double OPEN = 1000;
    private static final double CLOSED = -1000;

    /** One column; the biases of r and z open the gates, the candidate is tanh(x + r (2h + 0.25)). */
    private static GruCell gates(double r, double z) {
        return new GruCell(Matrix.rowOf(0, 0, 1), Matrix.rowOf(0, 0, 2), Matrix.rowOf(r, z, 0), Matrix.rowOf(0.25));
    }

    private static Pass pass(GruCell cell, double x, double h) {
        return cell.forward(Matrix.of(1, 1, x), Matrix.of(1, 1, h), Mode.training(1));
    }

    private static void assertOutput(double expected, Pass pass) {
        Expect.close(Matrix.of(1, 1, expected), pass.output(), Expect.AFTER_EXP);
    }

    private static double sigmoid(double a) {
        return 1 / (1 + Math.exp(-a));
    }

    @Test
    void withTheUpdateGateOpenTheStateIsKept() {
        Pass pass = pass(gates(OPEN, OPEN), 0.3, -0.7);
        assertOutput(-0.7, pass);
        Gradients gradients = pass.backward(Matrix.of(1, 1, 5));
        assertEquals(Matrix.of(1, 1, 5), gradients.second());
        assertEquals(Matrix.of(1, 1, 0), gradients.first());
    }

    @Test
    void withTheUpdateGateClosedTheCandidateTakesOver() {
        assertOutput(Math.tanh(0.3 + 2 * -0.7 + 0.25), pass(gates(OPEN, CLOSED), 0.3, -0.7));
    }

    @Test
    void withTheResetGateClosedTheStateAndItsBiasAreForgotten() {
        Pass pass = pass(gates(CLOSED, CLOSED), 0.3, -0.7);
        assertOutput(Math.tanh(0.3), pass);
        assertEquals(Matrix.of(1, 1, 0), pass.backward(Matrix.of(1, 1, 5)).second());
    }

    /** Every gate in between, by the chain rule on paper for one column. */
    @Test
    void aStepInBetween() {
        GruCell cell = gates(0.1, 0.2);
        Pass pass = pass(cell, 0.3, -0.7);
        double r = sigmoid(0.1);
        double z = sigmoid(0.2);
        double m = 2 * -0.7 + 0.25;
        double n = Math.tanh(0.3 + r * m);
        assertOutput((1 - z) * n + z * -0.7, pass);
        Gradients gradients = pass.backward(Matrix.of(1, 1, 5));
        double dn = 5 * (1 - z) * (1 - n * n);
        double dr = dn * m * r * (1 - r);
        double dz = 5 * (-0.7 - n) * z * (1 - z);
        Expect.close(Matrix.rowOf(dr, dz, dn), gradients.of(cell.parameters().get("bias")), Expect.AFTER_EXP);
        Expect.close(Matrix.rowOf(dn * r), gradients.of(cell.parameters().get("recurrentBias")), Expect.AFTER_EXP);
        Expect.close(Matrix.rowOf(dr, dz, dn).times(0.3), gradients.of(cell.parameters().get("inputWeight")),
                Expect.AFTER_EXP);
        Expect.close(Matrix.rowOf(dr, dz, dn * r).times(-0.7), gradients.of(cell.parameters().get("recurrentWeight")),
                Expect.AFTER_EXP);
        Expect.close(Matrix.rowOf(dn), gradients.first(), Expect.AFTER_EXP);
        Expect.close(Matrix.rowOf(dn * r * 2 + 5 * z), gradients.second(), Expect.AFTER_EXP);
    }

    @Test
    void everyHiddenColumnHasItsOwnGates() {
        GruCell cell = new GruCell(Matrix.zeros(1, 6), Matrix.zeros(2, 6),
                Matrix.rowOf(CLOSED, OPEN, OPEN, CLOSED, 0.5, 0.5), Matrix.rowOf(9, 0.25));
        Matrix next = cell.forward(Matrix.zeros(1, 1), Matrix.rowOf(2, 3), Mode.inference()).output();
        Expect.close(Matrix.rowOf(2, Math.tanh(0.75)), next, Expect.AFTER_EXP);
    }

    @Test
    void nanStaysInItsRow() {
        GruCell cell = new GruCell(1, 1, new SplittableRandom(1));
        Matrix next = cell.forward(Matrix.columnOf(Double.NaN, 0), Matrix.zeros(2, 1), Mode.inference()).output();
        assertEquals(Matrix.columnOf(Double.NaN, 0), next);
    }

    @Test
    void parametersComeInOrderAndBiasesAreBornZero() {
        var parameters = new GruCell(2, 3, new SplittableRandom(1)).parameters();
        assertEquals(List.of("inputWeight", "recurrentWeight", "bias", "recurrentBias"),
                List.copyOf(parameters.keySet()));
        assertEquals(Matrix.zeros(1, 9), parameters.get("bias").value());
        assertEquals(Matrix.zeros(1, 3), parameters.get("recurrentBias").value());
        assertFalse(parameters.get("recurrentBias").decays());
        assertFalse(gates(1, 1).parameters().get("recurrentBias").decays());
    }

    @Test
    void itsColumns() {
        GruCell cell = new GruCell(2, 3, new SplittableRandom(1));
        assertEquals(List.of(2, 3, 3), List.of(cell.inputColumns(), cell.stateColumns(), cell.outputColumns()));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Expect.refusal("GruCell(2 -> 3) needs two inputs with equally many rows and with 2 and 3 columns, "
                + "not 1 x 2 and 1 x 6", () -> new GruCell(2, 3, new SplittableRandom(1))
                .forward(Matrix.zeros(1, 2), Matrix.zeros(1, 6), Mode.inference()));
        Expect.refusal("GruCell: with a recurrent weight of 1 x 3 the recurrent bias must be 1 x 1, not 1 x 3",
                () -> new GruCell(Matrix.zeros(2, 3), Matrix.zeros(1, 3), Matrix.zeros(1, 3), Matrix.zeros(1, 3)));
        Expect.refusal("GruCell: with a recurrent weight of 1 x 3 the recurrent bias must be 1 x 1, not 2 x 1",
                () -> new GruCell(Matrix.zeros(2, 3), Matrix.zeros(1, 3), Matrix.zeros(1, 3), Matrix.zeros(2, 1)));
        Expect.refusal("GruCell: there is at least one input and one hidden column, not 2 and 0",
                () -> new GruCell(2, 0, new SplittableRandom(1)));
    }

    @Test
    void itPrintsItsSizes() {
        assertEquals("GruCell(2 -> 3)", new GruCell(2, 3, new SplittableRandom(1)).toString());
    }
}
