package nn.examples.symbolic;

import java.util.ArrayList;
import java.util.List;
import nn.core.Junction;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.Add;
import nn.layers.Graph;
import nn.layers.Multiply;
import nn.layers.Node;
import nn.layers.Power;

/** An expression as a graph of gates: its numbers are the names of nodes, and each operation writes one. */
final class Backpropagation implements Arithmetic<String> {

    private final List<Node> nodes = new ArrayList<>();

    private Backpropagation() {}

    /** The whole gradient at a point, a row with an entry for each of the variables, in one run back. */
    static Matrix gradient(Expression f, List<Variable> variables, Matrix point) {
        return graph(f, variables).forward(point, Mode.inference()).backward(Matrix.rowOf(1)).input();
    }

    private static Graph graph(Expression f, List<Variable> variables) {
        Backpropagation writer = new Backpropagation();
        variables.forEach(x -> writer.nodes.add(Graph.input(x.name(), 1)));
        // every input is used, so that a variable that f does not know has the gradient 0
        String nothing = variables.stream().map(x -> writer.number(0, x.name())).reduce(writer::plus).orElseThrow();
        writer.plus(f.in(writer), nothing);
        return new Graph(writer.nodes.toArray(Node[]::new));
    }

    private String node(Layer layer, String source) {
        String name = "v" + nodes.size();
        nodes.add(Graph.node(name, layer, source));
        return name;
    }

    private String node(Junction junction, String first, String second) {
        String name = "v" + nodes.size();
        nodes.add(Graph.node(name, junction, first, second));
        return name;
    }

    /** A gate that does not look at its input. */
    private String number(double value, String source) {
        return node(new NumberGate(value), source);
    }

    @Override
    public String constant(double value) {
        return number(value, nodes.get(0).name());
    }

    @Override
    public String variable(String name) {
        return name;
    }

    @Override
    public String plus(String a, String b) {
        return node(new Add(), a, b);
    }

    @Override
    public String times(String a, String b) {
        return node(new Multiply(), a, b);
    }

    @Override
    public String power(String a, int n) {
        return node(new Power(n), a);
    }

    @Override
    public String sin(String a) {
        return node(new FunctionGate(Function.Name.SIN), a);
    }

    @Override
    public String cos(String a) {
        return node(new FunctionGate(Function.Name.COS), a);
    }

    @Override
    public String exp(String a) {
        return node(new FunctionGate(Function.Name.EXP), a);
    }
}
