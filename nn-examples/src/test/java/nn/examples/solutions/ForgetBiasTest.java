package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.LstmCell;
import org.junit.jupiter.api.Test;

/**
 * f⁵⁰ = ½ wants f = 2^(−1/50), and s(b) = f wants b = ln (f / (1 − f)), which is 4.27. With weights of zero the gates
 * see nothing but their biases, and the path of the cell state is all there is.
 */
class ForgetBiasTest {

    private static final int STEPS = 50;

    @Test
    void halfOfTheGradientArrives() {
        double f = Math.pow(2, -1.0 / STEPS);
        double bias = Math.log(f / (1 - f));
        assertEquals(4.27, bias, 0.005);
        // fifty roundings
        assertEquals(0.5, arriving(bias), 1e-14);
    }

    private static double arriving(double forgetBias) {
        LstmCell cell = new LstmCell(Matrix.zeros(1, 4), Matrix.zeros(1, 4), Matrix.rowOf(0, forgetBias, 0, 0));
        Pass step = cell.forward(Matrix.rowOf(0), Matrix.zeros(1, 2), Mode.inference());
        Matrix dState = Matrix.rowOf(0, 1);
        for (int t = 0; t < STEPS; t++) {
            dState = step.backward(dState).second();
        }
        return dState.get(0, 1);
    }
}
