package nn.examples.book;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Add;
import nn.layers.Concat;
import nn.layers.Graph;
import nn.layers.Max;
import nn.layers.Multiply;
import nn.layers.Relu;

/** The gates that a reader should know by heart, each with the numbers of the lectures. */
public final class GatesByHand {

    private GatesByHand() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return String.join(System.lineSeparator(),
                "gate       inputs          output          upstream        downstream",
                line("add", new Add(), 3, 4, 2),
                line("multiply", new Multiply(), 2, 3, 5),
                line("max", new Max(), 4, 5, 9),
                line("copy", copy(7), Matrix.rowOf(7), Matrix.rowOf(4, 2)),
                line("relu", relu(), Matrix.rowOf(1, -2, 3, -1), Matrix.rowOf(4, -1, 5, 9)));
    }

    /** What comes back to both inputs of a gate of two numbers. */
    static Matrix downstream(Junction gate, double x, double y, double upstream) {
        Pass pass = gate.forward(Matrix.rowOf(x), Matrix.rowOf(y), Mode.inference());
        Gradients gradients = pass.backward(Matrix.rowOf(upstream));
        return gradients.first().beside(gradients.second());
    }

    /** One value that is used twice. */
    static Pass copy(double x) {
        Graph twice = new Graph(Graph.input("x", 1), Graph.node("both", new Concat(), "x", "x"));
        return twice.forward(Matrix.rowOf(x), Mode.inference());
    }

    static Pass relu() {
        return new Relu().forward(Matrix.rowOf(1, -2, 3, -1), Mode.inference());
    }

    private static String line(String name, Junction gate, double x, double y, double upstream) {
        Matrix output = gate.forward(Matrix.rowOf(x), Matrix.rowOf(y), Mode.inference()).output();
        return line(name, Stream.of(Matrix.rowOf(x, y), output, Matrix.rowOf(upstream),
                downstream(gate, x, y, upstream)));
    }

    private static String line(String name, Pass pass, Matrix x, Matrix dy) {
        return line(name, Stream.of(x, pass.output(), dy, pass.backward(dy).input()));
    }

    private static String line(String name, Stream<Matrix> values) {
        return String.format(Locale.ROOT, "%-11s", name)
                + values.map(value -> String.format(Locale.ROOT, "%-16s", OnPaper.row(value)))
                        .collect(Collectors.joining()).strip();
    }
}
