package nn.layers;

import static nn.layers.Graph.input;
import static nn.layers.Graph.node;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MermaidTest {

    private final Graph graph = new Graph(input("x", 1), input("y", 1), input("z", 1),
            node("q", new Add(), "x", "y"),
            node("f", new Multiply(), "q", "z"));

    private static String drawn(Graph graph, Matrix x, Matrix dy) {
        return graph.mermaid(graph.forward(x, Mode.inference()), dy);
    }

    @Test
    void aBoxForEachNodeAndAnArrowForEachUse() {
        assertEquals("""
                flowchart LR
                    n0(["x"])
                    n1(["y"])
                    n2(["z"])
                    n3["q = Add()"]
                    n4["f = Multiply()"]
                    output(( ))
                    n0 --> n3
                    n1 --> n3
                    n3 --> n4
                    n2 --> n4
                    n4 --> output
                """, graph.mermaid());
    }

    @Test
    void onTheArrowsTheValuesAndBelowThemTheGradients() {
        assertEquals("""
                flowchart LR
                    n0(["x"])
                    n1(["y"])
                    n2(["z"])
                    n3["q = Add()"]
                    n4["f = Multiply()"]
                    output(( ))
                    n0 -- "-2<br/>grad -4" --> n3
                    n1 -- "5<br/>grad -4" --> n3
                    n3 -- "3<br/>grad -4" --> n4
                    n2 -- "-4<br/>grad 3" --> n4
                    n4 -- "-12<br/>grad 1" --> output
                """, drawn(graph, Matrix.rowOf(-2, 5, -4), Matrix.rowOf(1)));
    }

    /** Of a value that is used twice, each arrow shows its own share: x² = x · x. */
    @Test
    void eachArrowShowsItsOwnShare() {
        Graph product = new Graph(input("x", 1), input("y", 1), node("a", new Multiply(), "x", "y"),
                node("b", new Multiply(), "a", "x"));
        String text = drawn(product, Matrix.rowOf(3, 5), Matrix.rowOf(1));
        assertTrue(text.contains("n0 -- \"3<br/>grad 15\" --> n2"), text);
        assertTrue(text.contains("n0 -- \"3<br/>grad 15\" --> n3"), text);
        assertTrue(text.contains("n2 -- \"15<br/>grad 3\" --> n3"), text);
    }

    @ParameterizedTest
    @CsvSource({"0.123456, 0.1235", "-12345.6, -12350", "1e-9, 1.0E-9", "3e7, 3.0E7", "NaN, NaN",
        "-Infinity, -Infinity", "2.5, 2.5", "999999, 1000000.0"})
    void numbersHaveFourDigits(double value, String text) {
        assertEquals(text, ShortText.of(Matrix.rowOf(value)));
    }

    @Test
    void aMatrixShowsItsEntriesIfTheyAreFewAndElseItsShape() {
        assertEquals("[1, 2.5, 3, 4]", ShortText.of(Matrix.rowOf(1, 2.5, 3, 4)));
        assertEquals("1 x 5", ShortText.of(Matrix.rowOf(1, 2, 3, 4, 5)));
        assertEquals("2 x 1", ShortText.of(Matrix.columnOf(1, 2)));
    }

    @Test
    void quotesInNamesDoNotEndTheName() {
        Graph quoted = new Graph(input("\"x\"", 1), node("\"y\"", new Relu(), "\"x\""));
        assertTrue(quoted.mermaid().contains("n0([\"#quot;x#quot;\"])"), quoted.mermaid());
        assertTrue(quoted.mermaid().contains("n1[\"#quot;y#quot; = Relu()\"]"), quoted.mermaid());
    }

    @Test
    void thePassOfAnotherLayerIsRefused() {
        Layer relu = new Relu();
        Pass other = relu.forward(Matrix.rowOf(1, 2, 3), Mode.inference());
        Expect.refusal(graph + " cannot draw the pass of another layer",
                () -> graph.mermaid(other, Matrix.rowOf(1)));
    }
}
