package nn.examples.symbolic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.layers.Graph;
import nn.layers.Multiply;
import nn.layers.Node;

/**
 * How long a formula becomes that is put into itself again and again, {@code f ← f cos f}, how long its derivative, and
 * how many gates the graph has that computes both.
 */
public final class FormulaGrowth {

    private FormulaGrowth() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return Stream.concat(Stream.of("stages   signs of f   signs of df/dx   gates of the graph"),
                Stream.of(1, 2, 4, 6).map(FormulaGrowth::line))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** The formula and its derivative after two stages. */
    static String twoStages() {
        return "f     = " + formula(2) + System.lineSeparator() + "df/dx = " + derivative(2);
    }

    private static String line(int stages) {
        return String.format(Locale.ROOT, "%6d %12d %16d %20d", stages,
                formula(stages).toString().length(), derivative(stages).toString().length(),
                graph(stages).children().size());
    }

    static Expression formula(int stages) {
        Expression f = SymbolicDifferentiation.X;
        for (int stage = 0; stage < stages; stage++) {
            f = f.times(Expression.cos(f));
        }
        return f;
    }

    static Expression derivative(int stages) {
        return formula(stages).derivative(SymbolicDifferentiation.X);
    }

    /** Two gates a stage: each value has a name, and is used twice without being computed twice. */
    static Graph graph(int stages) {
        List<Node> nodes = new ArrayList<>(List.of(Graph.input("f0", 1)));
        for (int stage = 1; stage <= stages; stage++) {
            String f = "f" + (stage - 1);
            nodes.add(Graph.node("c" + stage, new FunctionGate(Function.Name.COS), f));
            nodes.add(Graph.node("f" + stage, new Multiply(), f, "c" + stage));
        }
        return new Graph(nodes.toArray(Node[]::new));
    }
}
