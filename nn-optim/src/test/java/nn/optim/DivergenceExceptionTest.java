package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** The message names the first layer, at whatever depth, whose output is not finite. */
class DivergenceExceptionTest {

    private record Entrywise(String name, DoubleUnaryOperator f) implements Layer {

        @Override
        public Pass forward(Matrix x, Mode mode) {
            return new Pass(x.map(f), Gradients::ofInput);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Layer GOOD = new Entrywise("Good()", x -> x + 1);
    private static final Layer REBOUND = new Entrywise("Rebound()", x -> 1 / x);
    private static final Layer OVERFLOW = new Entrywise("Overflow()", x -> 1e300 * (x + 1) * 1e300);
    private static final Layer NAN = new Entrywise("Nan()", x -> Double.NaN);

    @Test
    void aLayerAlone() {
        assertCulprit("the first output that is not finite is that of Nan()", NAN);
    }

    @Test
    void aLayerInAContainer() {
        assertCulprit("the first output that is not finite is that of b: Nan()", new Chain(GOOD, NAN, GOOD));
    }

    @Test
    void theFirstOfSeveral() {
        assertCulprit("the first output that is not finite is that of a: Overflow()", new Chain(OVERFLOW, NAN));
    }

    @Test
    void aLayerInAContainerInAContainer() {
        Layer model = new Chain(GOOD, new Chain(GOOD, GOOD), new Chain(GOOD, new Chain(GOOD, NAN)), NAN);
        assertCulprit("the first output that is not finite is that of c.b.b: Nan()", model);
    }

    /** 1 / ∞ = 0: the inner container's output is finite again, but the trouble began inside it. */
    @Test
    void aLayerInAContainerWhoseOutputIsFinite() {
        Layer model = new Chain(new Chain(OVERFLOW, REBOUND), NAN);
        assertCulprit("the first output that is not finite is that of a.a: Overflow()", model);
    }

    /** What stands inside is in order, so the container itself made it. */
    @Test
    void aContainerOfGoodLayers() {
        Layer model = new Layer() {
            @Override
            public Pass forward(Matrix x, Mode mode) {
                Pass inside = new Chain(GOOD).forward(x, mode);
                return new Pass(NAN.forward(x, mode).output(), Gradients::ofInput, inside.children());
            }

            @Override
            public String toString() {
                return "Container(Good())";
            }
        };
        assertCulprit("the first output that is not finite is that of Container(Good())", model);
        assertCulprit("the first output that is not finite is that of b: Container(Good())", new Chain(GOOD, model));
    }

    @Test
    void nobodyWhenOnlyTheLossIsNotFinite() {
        assertCulprit("every layer's output was finite", new Chain(GOOD, GOOD));
    }

    @Test
    void examplesThatAreNotFiniteAreNamedBeforeAnyLayer() {
        Pass pass = GOOD.forward(Matrix.rowOf(1, 2), Mode.training(1));
        Matrix nan = Matrix.rowOf(Double.NaN);
        for (Examples batch : List.of(new Examples(nan, Matrix.rowOf(0)), new Examples(Matrix.rowOf(0), nan))) {
            assertEquals("the loss became NaN in epoch 3, step 4; "
                            + "the examples of this step hold a value that is not finite",
                    DivergenceException.inLoss(3, 4, Double.NaN, batch, GOOD, pass).getMessage());
        }
    }

    private static void assertCulprit(String culprit, Layer model) {
        Examples batch = new Examples(Matrix.rowOf(1, 2), Matrix.rowOf(0));
        Pass pass = model.forward(batch.x(), Mode.training(1));
        assertEquals("the loss became NaN in epoch 3, step 4; " + culprit
                        + ". The model has its last good values again."
                        + " A lower learning rate or inputs of smaller scale may help",
                DivergenceException.inLoss(3, 4, Double.NaN, batch, model, pass).getMessage());
    }
}
