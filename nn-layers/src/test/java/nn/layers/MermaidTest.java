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

    /** x y + x at (3, 5), for an upstream gradient of 2: of dx = 12, ten come from the product, two from the sum. */
    @Test
    void eachArrowShowsItsOwnShare() {
        Graph twice = new Graph(input("x", 1), input("y", 1), node("a", new Multiply(), "x", "y"),
                node("b", new Add(), "a", "x"));
        String text = drawn(twice, Matrix.rowOf(3, 5), Matrix.rowOf(2));
        assertTrue(text.contains("n0 -- \"3<br/>grad 10\" --> n2"), text);
        assertTrue(text.contains("n0 -- \"3<br/>grad 2\" --> n3"), text);
        assertTrue(text.contains("n2 -- \"15<br/>grad 2\" --> n3"), text);
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
    void whatMermaidWouldReadAsItsOwnIsEscaped() {
        Graph odd = new Graph(input("\"a\" <b> & #1", 1), node("y", new Relu(), "\"a\" <b> & #1"));
        assertTrue(odd.mermaid().contains("n0([\"#quot;a#quot; #lt;b#gt; #amp; #35;1\"])"), odd.mermaid());
    }

    @Test
    void thePassOfAnotherLayerIsRefused() {
        Layer relu = new Relu();
        Pass other = relu.forward(Matrix.rowOf(1, 2, 3), Mode.inference());
        Expect.refusal(graph + " cannot draw the pass of another layer",
                () -> graph.mermaid(other, Matrix.rowOf(1)));
    }
}
