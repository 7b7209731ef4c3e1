package nn.layers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Part;
import nn.core.Pass;
import nn.core.Require;

/**
 * A computational graph: named values, each computed by a layer or a junction from values before it; the last one is
 * the output. The columns of the graph's input are shared out to its inputs, from left to right.
 *
 * <pre>{@code
 * new Graph(
 *         Graph.input("x", 1), Graph.input("y", 1), Graph.input("z", 1),
 *         Graph.node("q", new Add(), "x", "y"),
 *         Graph.node("f", new Multiply(), "q", "z"));     // f = (x + y) z
 * }</pre>
 *
 * <p>A value may be used any number of times: on the way back, the gradients of its uses add. So may a layer: it then
 * has one parameter and one gradient, under the name of each of its nodes. Source: Goodfellow, Bengio and Courville,
 * <i>Deep Learning</i>, 2016, algorithms 6.1 and 6.2.
 */
public final class Graph implements Layer {

    private final List<InputNode> inputs;
    private final List<ComputedNode> nodes;

    /**
     * The inputs and nodes, each after those that it is made of. Every value but the last is used by another.
     *
     * @param nodes the inputs in the order of the columns; the last node is the output
     */
    public Graph(Node... nodes) {
        GraphRules.check(List.of(nodes));
        this.inputs = only(InputNode.class, nodes);
        this.nodes = only(ComputedNode.class, nodes);
    }

    private static <T extends Node> List<T> only(Class<T> kind, Node... nodes) {
        return Stream.of(nodes).filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * {@return the next so many columns of the graph's input, under a name}
     *
     * @param name by which nodes refer to it
     * @param columns at least 1
     */
    public static Node input(String name, int columns) {
        return new InputNode(name, columns);
    }

    /**
     * {@return what a layer makes of the value of that name}
     *
     * @param name of the result; no other node has it
     * @param layer what computes it
     * @param source the name of an input or an earlier node
     */
    public static Node node(String name, Layer layer, String source) {
        return new LayerNode(name, layer, source);
    }

    /**
     * {@return what a junction makes of the values of those names}
     *
     * @param name of the result; no other node has it
     * @param junction what computes it
     * @param first the name of its first input, x
     * @param second the name of its second input, y
     */
    public static Node node(String name, Junction junction, String first, String second) {
        return new JunctionNode(name, junction, first, second);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Require.columns(this, x, inputs.stream().mapToInt(InputNode::columns).sum());
        Map<String, Matrix> values = split(x);
        List<Pass.Child> passes = new ArrayList<>();
        for (ComputedNode node : nodes) {
            Pass.Child child = node.forward(values, mode.child(passes.size()));
            values.put(node.name(), child.pass().output());
            passes.add(child);
        }
        return new Pass(values.get(output().name()), dy -> backward(passes, dy), passes);
    }

    private Gradients backward(List<Pass.Child> passes, Matrix dy) {
        return new Backpropagation(inputs, nodes, passes, dy).gradients();
    }

    private Map<String, Matrix> split(Matrix x) {
        Map<String, Matrix> values = new HashMap<>();
        int from = 0;
        for (InputNode input : inputs) {
            values.put(input.name(), x.columns(from, from + input.columns()));
            from += input.columns();
        }
        return values;
    }

    private Node output() {
        return nodes.get(nodes.size() - 1);
    }

    /**
     * {@return this graph as text that GitHub draws in a {@code mermaid} fence} On its edges stand the values of one of
     * its passes and, below them, the gradients that the upstream gradient dy draws; of more than one row or four
     * columns, the shape.
     *
     * @param pass of this graph
     * @param dy the upstream gradient, in the shape of the pass's output
     */
    public String mermaid(Pass pass, Matrix dy) {
        Require.that(pass.children().stream().map(Pass.Child::part).toList().equals(List.copyOf(children().values())),
                "%s cannot draw the pass of another layer", this);
        Backpropagation back = new Backpropagation(inputs, nodes, pass.children(), dy);
        return new Mermaid(inputs, nodes).withValues(pass, back, dy);
    }

    /** {@return this graph as text that GitHub draws in a {@code mermaid} fence} */
    public String mermaid() {
        return new Mermaid(inputs, nodes).plain();
    }

    @Override
    public Map<String, Part> children() {
        Map<String, Part> children = new LinkedHashMap<>();
        nodes.forEach(node -> children.put(node.name(), node.part()));
        return Collections.unmodifiableMap(children);
    }

    @Override
    public String toString() {
        return Stream.concat(inputs.stream(), nodes.stream()).map(Node::toString)
                .collect(Collectors.joining(", ", "Graph(", ")"));
    }
}
