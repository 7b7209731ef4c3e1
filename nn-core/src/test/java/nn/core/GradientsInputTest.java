package nn.core;

import static nn.core.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The input's gradient is computed when somebody asks, once; and whoever asks for what is not there is told so. */
class GradientsInputTest {

    private final Parameter weight = Parameter.of(Matrix.rowOf(7));
    private final Gradients ofLayer = Gradients.ofInput(Matrix.rowOf(1));
    private final Gradients ofJunction = Gradients.ofInputs(Matrix.rowOf(1), Matrix.rowOf(2));
    private int computed;
    private final Supplier<Matrix> counting = () -> {
        computed++;
        return Matrix.rowOf(5);
    };

    @Test
    void nothingIsComputedUntilSomebodyAsks() {
        Gradients lazy = Gradients.ofInput(counting).and(weight, Matrix.rowOf(3));
        Gradients joined = lazy.plus(ofLayer).and(weight, Matrix.rowOf(4));
        assertEquals(Matrix.rowOf(7), ofLayer.then(joined).of(weight));
        assertEquals(0, computed);
    }

    @Test
    void whatWasComputedIsNotComputedAgain() {
        Gradients lazy = Gradients.ofInput(counting);
        Gradients path = ofLayer.then(lazy).and(weight, Matrix.rowOf(3));
        assertEquals(Matrix.rowOf(5), path.input());
        assertEquals(Matrix.rowOf(5), lazy.input());
        assertEquals(1, computed);
    }

    @Test
    void aSumIsComputedOnceFromInputsComputedOnce() {
        Gradients lazy = Gradients.ofInput(counting);
        Gradients sum = lazy.plus(lazy);
        assertEquals(Matrix.rowOf(10), sum.input());
        assertEquals(Matrix.rowOf(15), sum.plus(lazy).input());
        assertEquals(1, computed);
    }

    @Test
    void anInputThatALaterFunctionReplacedIsNeverComputed() {
        Gradients path = Gradients.ofInput(counting).then(ofLayer);
        assertEquals(Matrix.rowOf(1), path.input());
        assertEquals(0, computed);
    }

    @Test
    void anInputWithoutDerivativeIsRefused() {
        assertNoDerivative(Gradients.withoutInput("word indices")::input);
    }

    @Test
    void anInputWithoutDerivativeStaysSoInEverySum() {
        Gradients indices = Gradients.withoutInput("word indices").and(weight, Matrix.rowOf(3));
        assertNoDerivative(indices::input);
        assertNoDerivative(indices.plus(ofLayer)::input);
        assertNoDerivative(ofLayer.plus(indices)::input);
        assertNoDerivative(ofLayer.then(indices)::input);
    }

    @Test
    void whetherThereIsAnInputGradientCanBeAsked() {
        Gradients indices = Gradients.withoutInput("word indices");
        assertTrue(ofLayer.hasInput());
        assertTrue(indices.then(ofLayer).hasInput());
        assertFalse(indices.hasInput());
        assertFalse(ofLayer.then(indices).hasInput());
        assertFalse(ofLayer.plus(indices).hasInput());
        assertFalse(indices.plus(ofLayer).hasInput());
    }

    @Test
    void theParametersBehindAnInputWithoutDerivativeHaveOne() {
        Gradients indices = Gradients.withoutInput("word indices").and(weight, Matrix.rowOf(3));
        assertEquals(Matrix.rowOf(3), ofLayer.then(indices).of(weight));
    }

    private static void assertNoDerivative(Executable call) {
        assertEquals("word indices have no derivative",
                assertThrows(UnsupportedOperationException.class, call).getMessage());
    }

    @Test
    void aLayerHasNoFirstAndSecondInput() {
        String message = "the gradients of a layer have input(), not first() and second()";
        assertEquals(message, assertThrows(IllegalStateException.class, ofLayer::first).getMessage());
        assertEquals(message, assertThrows(IllegalStateException.class, ofLayer::second).getMessage());
    }

    @Test
    void aJunctionHasNotOneInput() {
        assertEquals("the gradients of a junction have first() and second(), not input()",
                assertThrows(IllegalStateException.class, ofJunction::input).getMessage());
    }

    @Test
    void aLayersAndAJunctionsDoNotAdd() {
        String message = "plus: gradients of a layer and of a junction do not add";
        assertRefused(message, () -> ofLayer.plus(ofJunction));
        assertRefused(message, () -> ofJunction.plus(ofLayer));
    }
}
