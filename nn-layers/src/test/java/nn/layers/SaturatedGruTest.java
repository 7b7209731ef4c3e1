package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import org.junit.jupiter.api.Test;

/** A gate that is almost open: what it lets through of the candidate, 1 − z, keeps its digits, there and back. */
class SaturatedGruTest {

    /** a_z = 40, so that 1 − z is e^−40 to 17 digits; as a difference it would be 0. n is tanh 1, h is 0. */
    @Test
    void whatIsLeftOfTheCandidateIsNotRoundedAway() {
        GruCell cell = new GruCell(Matrix.zeros(1, 3), Matrix.zeros(1, 3), Matrix.rowOf(0, 40, 1), Matrix.rowOf(0));
        var pass = cell.forward(Matrix.rowOf(1), Matrix.rowOf(0), Mode.inference());
        double n = Math.tanh(1);
        assertRelative(Math.exp(-40) * n, pass.output().get(0, 0));
        Gradients gradients = pass.backward(Matrix.rowOf(1));
        Matrix dBias = gradients.of(cell.parameters().get("bias"));
        assertRelative(-n * Math.exp(-40), dBias.get(0, 1));
        assertRelative((1 - n * n) * Math.exp(-40), dBias.get(0, 2));
    }

    /** A handful of roundings of 1e-16, and e^−40 twice. */
    private static void assertRelative(double expected, double got) {
        assertEquals(1, got / expected, 1e-14);
    }
}
