package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import org.junit.jupiter.api.Test;

/**
 * One layer at two places of a sequence: {@code y = w (w x + b) + b}. At x = 2, w = 3, b = 1 the output is 22,
 * ∂y/∂w = 2 w x + b = 13, ∂y/∂b = w + 1 = 4, ∂y/∂x = w² = 9.
 */
class SharedLayerTest {

    private final Layer shared = new Dense(Matrix.rowOf(3), Matrix.rowOf(1));
    private final Layer twice = new Sequential(shared, shared);
    private final Gradients gradients =
            twice.forward(Matrix.rowOf(2), Mode.inference()).backward(Matrix.rowOf(1));

    @Test
    void theGradientIsTheSumOverItsUses() {
        assertEquals(Matrix.rowOf(13), gradients.of(shared.parameters().get("weight")));
        assertEquals(Matrix.rowOf(4), gradients.of(shared.parameters().get("bias")));
    }

    @Test
    void theInputGradientGoesThroughBothUses() {
        assertEquals(Matrix.rowOf(9), gradients.input());
    }

    @Test
    void bothPlacesNameTheSameParameter() {
        assertSame(twice.parameters().get("0.weight"), twice.parameters().get("1.weight"));
        assertEquals(2, gradients.parameters().size());
    }

    @Test
    void aLayerAroundItselfSumsAlongBothPaths() {
        // y = x + w x + b: ∂y/∂x = 1 + w
        Gradients residual =
                new Residual(shared).forward(Matrix.rowOf(2), Mode.inference()).backward(Matrix.rowOf(1));
        assertEquals(Matrix.rowOf(4), residual.input());
        assertEquals(Matrix.rowOf(2), residual.of(shared.parameters().get("weight")));
    }
}
