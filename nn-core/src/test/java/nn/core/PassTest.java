package nn.core;

import static nn.core.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A pass holds its output, its way back and the passes inside it. */
class PassTest {

    private final Pass pass = new Pass(Matrix.columnOf(1, 2), dy -> Gradients.ofInput(dy.times(3)));

    @Test
    void theOutputIsTheOneGiven() {
        assertEquals(Matrix.columnOf(1, 2), pass.output());
    }

    @Test
    void theWayBackGetsTheUpstreamGradientEachTime() {
        assertEquals(Matrix.columnOf(3, 6), pass.backward(Matrix.columnOf(1, 2)).input());
        assertEquals(Matrix.columnOf(30, 60), pass.backward(Matrix.columnOf(10, 20)).input());
    }

    @Test
    void anUpstreamGradientOfAnotherShapeIsRefused() {
        assertRefused("backward: the upstream gradient is 1 x 2, but the output is 2 x 1",
                () -> pass.backward(Matrix.rowOf(1, 2)));
    }

    @Test
    void aPlainPassHasNothingInside() {
        assertEquals(List.of(), pass.children());
    }

    @Test
    void whatAChildWasGivenStaysAsItWas() {
        List<Matrix> inputs = new ArrayList<>(List.of(Matrix.rowOf(1), Matrix.rowOf(2)));
        Junction junction = (x, y, mode) -> pass;
        Pass.Child child = new Pass.Child("a", junction, inputs, pass);
        inputs.clear();
        assertEquals(List.of(Matrix.rowOf(1), Matrix.rowOf(2)), child.inputs());
        assertEquals(child, new Pass.Child("a", junction, Matrix.rowOf(1), Matrix.rowOf(2), pass));
    }

    @Test
    void aContainersPassShowsThePassesInsideInTheirOrder() {
        List<Pass.Child> inside = new ArrayList<>();
        Layer layer = (x, mode) -> pass;
        inside.add(new Pass.Child("b", layer, Matrix.rowOf(1), pass));
        inside.add(new Pass.Child("a", layer, Matrix.rowOf(2), pass));
        List<Pass.Child> before = List.copyOf(inside);
        Pass container = new Pass(pass.output(), Gradients::ofInput, inside);
        inside.clear();
        assertEquals(before, container.children());
        assertThrows(UnsupportedOperationException.class, () -> container.children().remove(0));
    }
}
