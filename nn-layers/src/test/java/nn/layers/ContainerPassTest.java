package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** A container's pass shows an outsider each child's name, layer, input and pass. */
class ContainerPassTest {

    private final Matrix x = Matrix.rowOf(1, -2);
    private final Layer doubling = new Dense(Matrix.of(2, 2, 2, 0, 0, 2), Matrix.zeros(1, 2));
    private final Layer relu = new Relu();

    @Test
    void aSequenceShowsItsLayersInTheOrderOfTheForwardPass() {
        Pass pass = new Sequential(doubling, relu).forward(x, Mode.inference());
        assertEquals(List.of("0", "1"), pass.children().stream().map(Pass.Child::name).toList());
        assertEquals(List.of(doubling, relu), pass.children().stream().map(Pass.Child::part).toList());
    }

    @Test
    void eachChildIsGivenTheOutputOfTheOneBefore() {
        Pass pass = new Sequential(doubling, relu).forward(x, Mode.inference());
        assertEquals(List.of(x, Matrix.rowOf(2, -4)),
                pass.children().stream().map(child -> child.inputs().get(0)).toList());
        assertEquals(Matrix.rowOf(2, -4), pass.children().get(0).pass().output());
        assertEquals(Matrix.rowOf(2, 0), pass.children().get(1).pass().output());
    }

    @Test
    void aChildsOwnWayBackCanBeAsked() {
        Pass pass = new Sequential(doubling, relu).forward(x, Mode.inference());
        assertEquals(Matrix.rowOf(2, 2), pass.children().get(0).pass().backward(Matrix.rowOf(1, 1)).input());
        assertEquals(Matrix.rowOf(1, 0), pass.children().get(1).pass().backward(Matrix.rowOf(1, 1)).input());
    }

    @Test
    void aResidualShowsItsBody() {
        Pass.Child child = new Residual(doubling).forward(x, Mode.inference()).children().get(0);
        assertEquals("body", child.name());
        assertSame(doubling, child.part());
        assertEquals(x, child.inputs().get(0));
        assertEquals(Matrix.rowOf(2, -4), child.pass().output());
    }

    @Test
    void aContainerInsideShowsItsOwnChildren() {
        Pass pass = new Sequential(relu, new Sequential(doubling)).forward(x, Mode.inference());
        Pass.Child inner = pass.children().get(1).pass().children().get(0);
        assertSame(doubling, inner.part());
        assertEquals(Matrix.rowOf(1, 0), inner.inputs().get(0));
    }

    @Test
    void aPlainLayerShowsNone() {
        assertEquals(List.of(), doubling.forward(x, Mode.inference()).children());
    }
}
