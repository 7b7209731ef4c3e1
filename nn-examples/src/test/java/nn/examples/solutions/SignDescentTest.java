package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.examples.book.OneParameter;
import nn.optim.Adam;
import nn.optim.LearningRate;
import nn.optim.Optimizer;
import org.junit.jupiter.api.Test;

/**
 * Without memory, β₁ = β₂ = 0, Adam's m̂ is the gradient and √v̂ its absolute value: what is left of
 * {@code m̂ / (√v̂ + ε)} is the sign, but for ε. So Adam takes steps of about the rate, along the signs, and its memory
 * is there to find out which signs can be believed.
 */
class SignDescentTest {

    /** {@code p ← p − η · sign(∂L/∂p)}. */
    private record SignDescent(Layer model, double eta) implements Optimizer {

        @Override
        public void step(Gradients gradients) {
            List<Parameter> parameters = List.copyOf(model.parameters().values());
            // all gradients are there before anything moves
            List<Matrix> signs = parameters.stream().map(p -> gradients.of(p).map(Math::signum)).toList();
            for (int i = 0; i < signs.size(); i++) {
                Parameter p = parameters.get(i);
                p.set(p.value().plusScaled(-eta, signs.get(i)));
            }
        }
    }

    @Test
    void itMovesByTheRateWhateverTheGradient() {
        OneParameter model = OneParameter.of(0, 0, 0);
        assertEquals(Matrix.rowOf(-0.25, 0.25, 0), model.move(new SignDescent(model, 0.25), 1e-3, -1e3, 0));
    }

    /** {@code g / (|g| + ε)} lacks {@code ε / |g|} of the sign: 1e-5 for the smallest gradient here. */
    @Test
    void adamWithoutMemoryDoesTheSame() {
        OneParameter model = OneParameter.of(0, 0, 0);
        Adam adam = new Adam(model, LearningRate.constant(0.25), 0, 0, 1e-8);
        for (double size : new double[] {1, -20, 1e-3}) {
            Matrix moved = model.move(adam, size, -2 * size, 3 * size);
            Matrix signs = Matrix.rowOf(-0.25, 0.25, -0.25).times(Math.signum(size));
            assertTrue(moved.minus(signs).maxAbs() <= 0.25 * 1.0001e-5, moved::toString);
        }
    }
}
