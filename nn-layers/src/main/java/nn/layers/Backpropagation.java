package nn.layers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Pass;

/** One way back through a graph, from its output to its inputs: the gradient on every edge, and their sums. */
final class Backpropagation {

    /** ∂L/∂v of every value v. */
    private final Map<String, Supplier<Matrix>> upstream = new HashMap<>();
    /** Into each node, one for each of its sources. */
    private final Map<String, List<Supplier<Matrix>>> edges = new HashMap<>();
    private final Gradients gradients;

    Backpropagation(List<InputNode> inputs, List<ComputedNode> nodes, List<Pass.Child> passes, Matrix dy) {
        Gradients joined = Gradients.ofInput(() -> ofInputs(inputs));
        upstream.put(nodes.get(nodes.size() - 1).name(), () -> dy);
        for (int i = nodes.size() - 1; i >= 0; i--) {
            Gradients local = passes.get(i).pass().backward(of(nodes.get(i)));
            share(nodes.get(i), nodes.get(i).ofSources(local));
            // an input without derivative, such as word indices, leaves the whole input without one
            joined = local.hasInput() ? local.then(joined) : joined.then(local);
        }
        this.gradients = joined;
    }

    /** Where a value is used several times, the gradients of its uses add. */
    private void share(ComputedNode node, List<Supplier<Matrix>> ofSources) {
        edges.put(node.name(), ofSources);
        for (int i = 0; i < ofSources.size(); i++) {
            upstream.merge(node.sources().get(i), ofSources.get(i), (a, b) -> () -> a.get().plus(b.get()));
        }
    }

    private Matrix ofInputs(List<InputNode> inputs) {
        return inputs.stream().map(this::of).reduce(Matrix::beside).orElseThrow();
    }

    private Matrix of(Node value) {
        return upstream.get(value.name()).get();
    }

    /** Those of the graph. Its inputs' are computed when asked for. */
    Gradients gradients() {
        return gradients;
    }

    /** What flows back out of a node to one of its sources. */
    Matrix onEdge(Node into, int source) {
        return edges.get(into.name()).get(source).get();
    }
}
