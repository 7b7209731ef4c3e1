package nn.layers;

import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/**
 * The sigmoid neuron of Stanford's course CS231n: {@code f = s(w₀ x₀ + w₁ x₁ + w₂)} with w = [2, -3, -3] and
 * x = [-1, -2], whose dot product is 1. Here w₂ is the bias of a dense layer with one output.
 */
class SigmoidNeuronTest {

    /** s(1) · (1 − s(1)). */
    private static final double LOCAL = 0.19661193324148185;

    private final Dense dot = new Dense(Matrix.columnOf(2, -3), Matrix.rowOf(-3));
    private final Pass pass = new Sequential(dot, new Sigmoid()).forward(Matrix.rowOf(-1, -2), Mode.inference());
    private final Gradients gradients = pass.backward(Matrix.rowOf(1));

    @Test
    void theOutputIsTheSigmoidOfOne() {
        Expect.close(Matrix.rowOf(0.7310585786300049), pass.output(), Expect.AFTER_EXP);
    }

    @Test
    void theWeightGradientIsLocalTimesInput() {
        Matrix expected = Matrix.columnOf(-LOCAL, -0.3932238664829637);
        Expect.close(expected, gradients.of(dot.parameters().get("weight")), Expect.AFTER_EXP);
    }

    @Test
    void theBiasGradientIsLocal() {
        Expect.close(Matrix.rowOf(LOCAL), gradients.of(dot.parameters().get("bias")), Expect.AFTER_EXP);
    }

    @Test
    void theInputGradientIsLocalTimesWeight() {
        Expect.close(Matrix.rowOf(0.3932238664829637, -0.5898357997244456), gradients.input(), Expect.AFTER_EXP);
    }
}
