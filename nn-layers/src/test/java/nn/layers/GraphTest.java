package nn.layers;

import static nn.layers.Graph.input;
import static nn.layers.Graph.node;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.SplittableRandom;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** A graph as a layer: what it shows of its inside, what it shares, and what it refuses. */
class GraphTest {

    private static final Mode TRAINING = Mode.training(1);

    private final Dense dense = new Dense(3, 3, new SplittableRandom(1));
    private final Matrix x = Matrix.of(2, 3, 1, -2, 3, -4, 5, -6);
    private final Matrix dy = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);

    @Test
    void aSkipConnectionIsAResidual() {
        Layer graph = new Graph(input("x", 3), node("body", dense, "x"), node("sum", new Add(), "x", "body"));
        Pass pass = graph.forward(x, TRAINING);
        Pass residual = new Residual(dense).forward(x, TRAINING);
        assertEquals(residual.output(), pass.output());
        assertEquals(residual.backward(dy).input(), pass.backward(dy).input());
        Parameter weight = dense.parameters().get("weight");
        assertEquals(residual.backward(dy).of(weight), pass.backward(dy).of(weight));
    }

    @Test
    void aChainIsASequential() {
        Layer graph = new Graph(input("x", 3), node("a", new Dropout(0.5), "x"), node("b", new Dropout(0.5), "a"));
        Layer chain = new Sequential(new Dropout(0.5), new Dropout(0.5));
        assertEquals(chain.forward(x, TRAINING).output(), graph.forward(x, TRAINING).output());
    }

    @Test
    void aSharedLayerHasOneGradientTheSumOfItsUses() {
        Layer graph = new Graph(input("x", 3), node("a", dense, "x"), node("b", dense, "a"));
        Layer chain = new Sequential(dense, dense);
        Parameter bias = dense.parameters().get("bias");
        assertEquals(chain.forward(x, TRAINING).backward(dy).of(bias),
                graph.forward(x, TRAINING).backward(dy).of(bias));
    }

    @Test
    void inputsTakeTheColumnsFromLeftToRight() {
        Layer swapped = new Graph(input("a", 1), input("b", 2), node("swapped", new Concat(), "b", "a"));
        Pass pass = swapped.forward(x, TRAINING);
        assertEquals(Matrix.of(2, 3, -2, 3, 1, 5, -6, -4), pass.output());
        assertEquals(Matrix.of(2, 3, 3, 1, 2, 6, 4, 5), pass.backward(dy).input());
    }

    @Test
    void theGradientOfTheInputIsComputedWhenAskedForAndNotBefore() {
        Layer careful = (v, mode) -> new Pass(v, d -> Gradients.ofInput(() -> {
            throw new IllegalStateException("asked");
        }));
        Gradients gradients = new Graph(input("x", 3), node("y", careful, "x")).forward(x, TRAINING).backward(dy);
        assertEquals("asked", assertThrows(IllegalStateException.class, gradients::input).getMessage());
    }

    @Test
    void anInputWithoutDerivativeLeavesTheGraphWithoutOne() {
        Layer lookup = (v, mode) -> new Pass(v, d -> Gradients.withoutInput("word indices"));
        Graph graph = new Graph(input("words", 1), input("x", 2), node("looked up", lookup, "words"),
                node("both", new Concat(), "looked up", "x"), node("y", dense, "both"));
        Gradients gradients = graph.forward(x, TRAINING).backward(dy);
        assertFalse(gradients.hasInput());
        assertEquals(Matrix.rowOf(5, 7, 9), gradients.of(dense.parameters().get("bias")));
        assertThrows(UnsupportedOperationException.class, gradients::input);
    }

    @Test
    void itsPassShowsEveryNode() {
        Junction add = new Add();
        Graph graph = new Graph(input("x", 3), node("body", dense, "x"), node("sum", add, "x", "body"));
        List<Pass.Child> children = graph.forward(x, TRAINING).children();
        assertEquals(List.of("body", "sum"), children.stream().map(Pass.Child::name).toList());
        assertSame(add, children.get(1).part());
        assertEquals(List.of(x, children.get(0).pass().output()), children.get(1).inputs());
        assertEquals(List.of("body", "sum"), List.copyOf(graph.children().keySet()));
        assertEquals(List.of("body.weight", "body.bias"), List.copyOf(graph.parameters().keySet()));
    }

    @Test
    void itPrintsItsNodes() {
        assertEquals("Graph(x[3], body = Dense(3 -> 3)(x), sum = Add()(x, body))",
                new Graph(input("x", 3), node("body", dense, "x"), node("sum", new Add(), "x", "body")).toString());
    }

    @Test
    void childrenCannotBeChanged() {
        Graph graph = new Graph(input("x", 3), node("y", dense, "x"));
        assertThrows(UnsupportedOperationException.class, () -> graph.children().clear());
    }

    @Test
    void anInputOfOtherWidthIsRefused() {
        Graph graph = new Graph(input("a", 1), input("b", 1), node("sum", new Add(), "a", "b"));
        Expect.refusal("Graph(a[1], b[1], sum = Add()(a, b)) needs an input with 2 columns, not 2 x 3",
                () -> graph.forward(x, TRAINING));
    }

    @Test
    void whatIsNoGraphIsRefused() {
        Expect.refusal("Graph: the last node is the output, and computed from others; [] is not", () -> new Graph());
        Expect.refusal("Graph: the last node is the output, and computed from others; [x[1]] is not",
                () -> new Graph(input("x", 1)));
        Expect.refusal("Graph: y = Relu()(z) uses z, but before it there are only [x]",
                () -> new Graph(input("x", 1), node("y", new Relu(), "z")));
        Expect.refusal("Graph: y = Add()(x, y) uses y, but before it there are only [x]",
                () -> new Graph(input("x", 1), node("y", new Add(), "x", "y")));
        Expect.refusal("Graph: two nodes cannot both be named x",
                () -> new Graph(input("x", 1), node("x", new Relu(), "x")));
        Expect.refusal("Graph: every value but the last is used, but nothing uses [a]",
                () -> new Graph(input("x", 1), node("a", new Relu(), "x"), node("b", new Tanh(), "x")));
        Expect.refusal("Graph: an input has at least one column, not x[0]",
                () -> new Graph(input("x", 0), node("a", new Relu(), "x")));
    }
}
