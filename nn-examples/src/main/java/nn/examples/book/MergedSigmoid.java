package nn.examples.book;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Graph;
import nn.layers.Sigmoid;

/** The sigmoid of 1 by four small gates one after the other, and by one that merges them. */
public final class MergedSigmoid {

    static final Matrix X = Matrix.rowOf(1);

    /** {@code 1 / (1 + e⁻ˣ)}, an operation at a time. */
    static final List<Layer> SMALL = List.of(
            gate(v -> -v, v -> -1),
            gate(Math::exp, Math::exp),
            gate(v -> v + 1, v -> 1),
            gate(v -> 1 / v, v -> -1 / (v * v)));

    private static final List<String> NAMES = List.of("negate", "exp", "plus one", "one over");

    private MergedSigmoid() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return Stream.of(
                Stream.of("gate         input    output     local   upstream   downstream"),
                lines(),
                Stream.of(line("sigmoid", X, new Sigmoid().forward(X, Mode.inference()), 1)))
                .flatMap(lines -> lines).collect(Collectors.joining(System.lineSeparator()));
    }

    /** A gate of one number, from its formula and its derivative: all that a layer is. */
    static Layer gate(DoubleUnaryOperator formula, DoubleUnaryOperator derivative) {
        return (x, mode) -> new Pass(x.map(formula), dy -> Gradients.ofInput(dy.hadamard(x.map(derivative))));
    }

    /** From the last gate to the first, as backward goes. */
    private static Stream<String> lines() {
        List<Pass.Child> passes = graph().forward(X, Mode.inference()).children();
        String[] lines = new String[passes.size()];
        double upstream = 1;
        for (int i = lines.length - 1; i >= 0; i--) {
            lines[i] = line(NAMES.get(i), passes.get(i).inputs().get(0), passes.get(i).pass(), upstream);
            upstream *= local(passes.get(i).pass());
        }
        return Stream.of(lines);
    }

    static Graph graph() {
        return new Graph(Graph.input("x", 1),
                Graph.node("a", SMALL.get(0), "x"), Graph.node("b", SMALL.get(1), "a"),
                Graph.node("c", SMALL.get(2), "b"), Graph.node("y", SMALL.get(3), "c"));
    }

    private static double local(Pass pass) {
        return pass.backward(Matrix.rowOf(1)).input().get(0, 0);
    }

    private static String line(String name, Matrix x, Pass pass, double upstream) {
        return String.format(Locale.ROOT, "%-9s%9.4f%10.4f%10.4f%11.4f%13.4f",
                name, x.get(0, 0), pass.output().get(0, 0), local(pass), upstream, local(pass) * upstream);
    }
}
