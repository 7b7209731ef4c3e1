package nn.layers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nn.core.Require;

/** What makes a list of nodes a graph. */
final class GraphRules {

    private GraphRules() {}

    static void check(List<Node> nodes) {
        Require.that(!nodes.isEmpty() && nodes.get(nodes.size() - 1) instanceof ComputedNode,
                "Graph: the last node is the output, and computed from others; %s is not", nodes);
        Set<String> known = new LinkedHashSet<>();
        Set<String> unused = new LinkedHashSet<>();
        for (Node node : nodes) {
            checkNode(node, known);
            unused.removeAll(node.sources());
            known.add(node.name());
            unused.add(node.name());
        }
        unused.remove(nodes.get(nodes.size() - 1).name());
        Require.that(unused.isEmpty(), "Graph: every value but the last is used, but nothing uses %s", unused);
    }

    private static void checkNode(Node node, Set<String> known) {
        Require.that(!known.contains(node.name()), "Graph: two nodes cannot both be named %s", node.name());
        for (String source : node.sources()) {
            Require.that(known.contains(source), "Graph: %s uses %s, but before it there are only %s",
                    node, source, known);
        }
        Require.that(!(node instanceof InputNode input) || input.columns() >= 1,
                "Graph: an input has at least one column, not %s", node);
    }
}
