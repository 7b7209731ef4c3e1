package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** The gradient of a network's input is computed only when it is asked for, and then once. */
class LazyInputGradientTest {

    /** The identity; it counts how often its input gradient is computed. */
    private static final class Counting implements Layer {

        private int computed;

        @Override
        public Pass forward(Matrix x, Mode mode) {
            return new Pass(x, dy -> Gradients.ofInput(() -> count(dy)));
        }

        private Matrix count(Matrix dy) {
            computed++;
            return dy;
        }
    }

    private final Counting counting = new Counting();
    private final Dense dense = new Dense(Matrix.of(1, 2, 3, 4), Matrix.zeros(1, 2));

    private Gradients gradients(Layer network) {
        return network.forward(Matrix.rowOf(2), Mode.training(0)).backward(Matrix.rowOf(5, 6));
    }

    @Test
    void theFirstLayersIsNotComputedForTheParametersAlone() {
        Gradients gradients = gradients(new Sequential(counting, dense));
        assertEquals(Matrix.rowOf(10, 12), gradients.of(dense.parameters().get("weight")));
        assertEquals(0, counting.computed);
    }

    @Test
    void itIsComputedOnceHoweverOftenItIsAskedFor() {
        Gradients gradients = gradients(new Sequential(counting, dense));
        assertEquals(Matrix.rowOf(15 + 24), gradients.input());
        assertEquals(Matrix.rowOf(15 + 24), gradients.input());
        assertEquals(1, counting.computed);
    }

    @Test
    void aLaterLayersIsComputedForTheLayersBefore() {
        gradients(new Sequential(dense, counting));
        assertEquals(1, counting.computed);
    }

    @Test
    void aResidualAtTheStartDoesNotAskItsBody() {
        Gradients gradients = gradients(new Sequential(new Residual(counting), dense));
        assertEquals(Matrix.rowOf(20, 24), gradients.of(dense.parameters().get("weight")));
        assertEquals(0, counting.computed);
        assertEquals(Matrix.rowOf(2 * 39), gradients.input());
        assertEquals(1, counting.computed);
    }
}
