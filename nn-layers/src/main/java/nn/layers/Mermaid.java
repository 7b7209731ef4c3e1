package nn.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Matrix;
import nn.core.Pass;

/** A graph as Mermaid text: a box for each node, and an arrow for each use of a value. */
final class Mermaid {

    private final List<Node> values;
    private final List<ComputedNode> nodes;

    Mermaid(List<InputNode> inputs, List<ComputedNode> nodes) {
        this.values = Stream.<Node>concat(inputs.stream(), nodes.stream()).toList();
        this.nodes = nodes;
    }

    /** What is written on an arrow into a node, from one of its sources. */
    private interface Label {
        String of(ComputedNode into, int source);
    }

    /** The boxes and arrows alone. */
    String plain() {
        return text((into, source) -> " --> ", " --> ");
    }

    /** On every arrow the value that goes along it and, below, the gradient that comes back. */
    String withValues(Pass pass, Backpropagation back, Matrix dy) {
        return text((into, source) -> {
            Matrix value = pass.children().get(nodes.indexOf(into)).inputs().get(source);
            return arrow(value, back.onEdge(into, source));
        }, arrow(pass.output(), dy));
    }

    private static String arrow(Matrix value, Matrix gradient) {
        return " -- \"" + ShortText.of(value) + "<br/>grad " + ShortText.of(gradient) + "\" --> ";
    }

    private String text(Label arrow, String last) {
        List<String> lines = new ArrayList<>(List.of("flowchart LR"));
        values.forEach(value -> lines.add(box(value)));
        lines.add("output(( ))");
        for (ComputedNode node : nodes) {
            for (int i = 0; i < node.sources().size(); i++) {
                lines.add(id(node.sources().get(i)) + arrow.of(node, i) + id(node.name()));
            }
        }
        lines.add(id(nodes.get(nodes.size() - 1).name()) + last + "output");
        return lines.stream().collect(Collectors.joining("\n    ", "", "\n"));
    }

    private String box(Node value) {
        return value instanceof ComputedNode computed
                ? id(value.name()) + "[\"" + quoted(value.name() + " = " + computed.part()) + "\"]"
                : id(value.name()) + "([\"" + quoted(value.name()) + "\"])";
    }

    /** Names may hold what Mermaid's own may not. */
    private String id(String name) {
        return "n" + values.stream().map(Node::name).toList().indexOf(name);
    }

    /** Mermaid's own escapes, for what it would take for the end of the text, for an escape or for HTML. */
    private static String quoted(String text) {
        return text.replace("#", "#35;").replace("\"", "#quot;").replace("&", "#amp;")
                .replace("<", "#lt;").replace(">", "#gt;");
    }
}
