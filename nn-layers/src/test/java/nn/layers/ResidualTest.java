package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** A skip connection by hand: what goes around the body is added, forwards and backwards. */
class ResidualTest {

    private final Dense body = new Dense(Matrix.of(2, 2, 1, 2, 3, 4), Matrix.rowOf(10, 20));
    private final Layer residual = new Residual(body);
    private final Pass pass = residual.forward(Matrix.rowOf(1, -1), Mode.inference());
    private final Gradients gradients = pass.backward(Matrix.rowOf(1, 100));

    @Test
    void theOutputIsTheInputPlusTheBody() {
        // [1, −1] · W + b = [−2 + 10, −2 + 20]
        assertEquals(Matrix.rowOf(1 + 8, -1 + 18), pass.output());
    }

    @Test
    void theInputGradientIsTheUpstreamPlusThatOfTheBody() {
        // [1, 100] · Wᵀ = [201, 403]
        assertEquals(Matrix.rowOf(1 + 201, 100 + 403), gradients.input());
    }

    @Test
    void theParametersOfTheBodyGetItsGradients() {
        assertEquals(Matrix.of(2, 2, 1, 100, -1, -100), gradients.of(body.parameters().get("weight")));
        assertEquals(Matrix.rowOf(1, 100), gradients.of(body.parameters().get("bias")));
    }

    @Test
    void whatIsInsideIsNamedAfterTheBody() {
        assertEquals(List.of("body.weight", "body.bias"), List.copyOf(residual.parameters().keySet()));
        assertEquals(List.of("body.runningMean", "body.runningVariance"),
                List.copyOf(new Residual(new BatchNorm(2)).statistics().keySet()));
    }

    @Test
    void nanAndInfinityPassThroughTheSkip() {
        Layer zeros = (x, mode) -> new Pass(Matrix.zeros(x.rows(), x.columns()), dy -> Gradients.ofInput(dy.times(0)));
        Matrix x = Matrix.rowOf(Double.NaN, Double.POSITIVE_INFINITY, 1);
        assertEquals(x, new Residual(zeros).forward(x, Mode.training(0)).output());
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("Residual(Dense(2 -> 2))", residual.toString());
    }

    @Test
    void aBodyThatChangesTheShapeIsRefused() {
        Layer narrowing = new Residual(new Dense(Matrix.zeros(3, 2), Matrix.zeros(1, 2)));
        Expect.refusal("Residual(Dense(3 -> 2)): the body turns 5 x 3 into 5 x 2, which cannot be added",
                () -> narrowing.forward(Matrix.zeros(5, 3), Mode.inference()));
    }

    @Test
    void anUpstreamGradientOfOtherShapeIsRefused() {
        Expect.refusal("backward: the upstream gradient is 2 x 2, but the output is 1 x 2",
                () -> pass.backward(Matrix.zeros(2, 2)));
    }
}
