package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.core.Matrix;
import org.junit.jupiter.api.Test;

class SaturatedOutputsTest {

    /** 2 (σ − 1) σ (1 − σ) against σ − 1, for the answer yes. */
    @Test
    void theMoreWrongTheAnswerTheLessIsLeftOfTheSquaredErrorAndTheMoreOfCrossEntropy() {
        Matrix wrong = Matrix.rowOf(-8);
        double sigma = 1 / (1 + Math.exp(8));
        assertEquals(-2 * (1 - sigma) * sigma * (1 - sigma), SaturatedOutputs.ofSquaredError(wrong), 1e-15);
        assertEquals(sigma - 1, SaturatedOutputs.ofCrossEntropy(wrong), 1e-15);
        double undecided = SaturatedOutputs.ofSquaredError(Matrix.rowOf(0));
        assertTrue(Math.abs(SaturatedOutputs.ofSquaredError(wrong)) < Math.abs(undecided));
    }
}
