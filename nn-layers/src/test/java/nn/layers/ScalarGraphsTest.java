package nn.layers;

import static nn.layers.Graph.input;
import static nn.layers.Graph.node;
import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** The computational graphs that lectures draw on the board, with the numbers that stand there. */
class ScalarGraphsTest {

    private static final Matrix ONE = Matrix.rowOf(1);

    private static Pass pass(Graph graph, double... x) {
        return graph.forward(Matrix.rowOf(x), Mode.inference());
    }

    /** Stanford's course CS231n: f = (x + y) z. */
    @Test
    void sumTimesNumber() {
        Graph graph = new Graph(input("x", 1), input("y", 1), input("z", 1),
                node("q", new Add(), "x", "y"),
                node("f", new Multiply(), "q", "z"));
        Pass pass = pass(graph, -2, 5, -4);
        assertEquals(Matrix.rowOf(3), pass.children().get(0).pass().output());
        assertEquals(Matrix.rowOf(-12), pass.output());
        assertEquals(Matrix.rowOf(-4, -4, 3), pass.backward(ONE).input());
    }

    /** The same course: f = s(w₀ x₀ + w₁ x₁ + w₂), a gate for every operation. */
    @Test
    void sigmoidNeuron() {
        Graph graph = new Graph(
                input("w0", 1), input("w1", 1), input("w2", 1), input("x0", 1), input("x1", 1),
                node("w0 x0", new Multiply(), "w0", "x0"),
                node("w1 x1", new Multiply(), "w1", "x1"),
                node("sum", new Add(), "w0 x0", "w1 x1"),
                node("dot", new Add(), "sum", "w2"),
                node("f", new Sigmoid(), "dot"));
        Pass pass = pass(graph, 2, -3, -3, -1, -2);
        assertEquals(Matrix.rowOf(1), pass.children().get(3).pass().output());
        Expect.close(Matrix.rowOf(0.7310585786300049), pass.output(), Expect.AFTER_EXP);
        Expect.close(Matrix.rowOf(-0.19661193324148185, -0.3932238664829637, 0.19661193324148185,
                0.3932238664829637, -0.5898357997244456), pass.backward(ONE).input(), Expect.AFTER_EXP);
    }

    /** The notes of that course: f = (x + s(y)) / (s(x) + (x + y)²), whose inputs feed several gates. */
    @Test
    void quotientWithSharedInputs() {
        Graph graph = new Graph(input("x", 1), input("y", 1),
                node("s(y)", new Sigmoid(), "y"),
                node("numerator", new Add(), "x", "s(y)"),
                node("s(x)", new Sigmoid(), "x"),
                node("x + y", new Add(), "x", "y"),
                node("square", new Power(2), "x + y"),
                node("denominator", new Add(), "s(x)", "square"),
                node("reciprocal", new Power(-1), "denominator"),
                node("f", new Multiply(), "numerator", "reciprocal"));
        Pass pass = pass(graph, 3, -4);
        Expect.close(Matrix.rowOf(1.5456448841066441), pass.output(), Expect.AFTER_EXP);
        Expect.close(Matrix.rowOf(2.0595697955721652, 1.5922327514838093), pass.backward(ONE).input(),
                Expect.AFTER_EXP);
    }

    /** Saito, <i>Deep Learning from Scratch</i>, section 5.2: two apples, three oranges, and the tax. */
    @Test
    void shopping() {
        Graph graph = new Graph(
                input("apple", 1), input("apples", 1), input("orange", 1), input("oranges", 1), input("tax", 1),
                node("price of apples", new Multiply(), "apple", "apples"),
                node("price of oranges", new Multiply(), "orange", "oranges"),
                node("sum", new Add(), "price of apples", "price of oranges"),
                node("price", new Multiply(), "sum", "tax"));
        Pass pass = pass(graph, 100, 2, 150, 3, 1.1);
        // 1.1 is no binary number: 650 times it is one unit in the last place above 715
        assertEquals(Matrix.rowOf(715.0000000000001), pass.output());
        // two roundings of numbers up to 650
        Expect.close(Matrix.rowOf(2.2, 110, 3.3, 165, 650), pass.backward(ONE).input(), 2 * Math.ulp(650));
    }

    /** The copy gate adds: with upstream gradients 4 and 2, a value used twice gets 6. */
    @Test
    void copyGate() {
        Graph graph = new Graph(input("x", 1), input("a", 1), input("b", 1),
                node("left", new Multiply(), "x", "a"),
                node("right", new Multiply(), "x", "b"),
                node("sum", new Add(), "left", "right"));
        assertEquals(6, pass(graph, 1, 4, 2).backward(ONE).input().get(0, 0));
    }

    @Test
    void aValueUsedTwiceByOneGate() {
        Graph square = new Graph(input("x", 1), node("square", new Multiply(), "x", "x"));
        assertEquals(Matrix.rowOf(49), pass(square, 7).output());
        assertEquals(Matrix.rowOf(14), pass(square, 7).backward(ONE).input());
    }
}
