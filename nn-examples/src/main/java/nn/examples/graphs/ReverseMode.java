package nn.examples.graphs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Add;
import nn.layers.Graph;
import nn.layers.Max;
import nn.layers.Multiply;
import nn.layers.Node;
import nn.layers.Power;
import nn.layers.Sigmoid;

/**
 * Reverse mode: the function becomes a {@link Graph}, and the chain rule runs from its output back. One run forwards
 * and one back yield the whole gradient, however many inputs there are.
 */
final class ReverseMode {

    private final Graph graph;
    private int gates;

    ReverseMode(ScalarFunction f) {
        Writer writer = new Writer();
        f.inputs().forEach(name -> writer.nodes.add(Graph.input(name, 1)));
        f.of(writer, f.inputs());
        this.graph = new Graph(writer.nodes.toArray(Node[]::new));
    }

    Graph graph() {
        return graph;
    }

    Pass forward(List<Double> x) {
        return graph.forward(Matrix.rowOf(x.stream().mapToDouble(v -> v).toArray()), Mode.inference());
    }

    /** The whole gradient: a vector times the Jacobian. */
    List<Double> gradient(List<Double> x) {
        Matrix dx = forward(x).backward(Matrix.rowOf(1)).input();
        return DoubleStream.of(dx.toArray()).boxed().toList();
    }

    /** How many gates have been computed so far, forwards and back. */
    int gates() {
        return gates;
    }

    private Pass counted(Pass pass) {
        gates++;
        return new Pass(pass.output(), dy -> counted(pass.backward(dy)));
    }

    private Gradients counted(Gradients gradients) {
        gates++;
        return gradients;
    }

    /** A layer that counts its uses. */
    private record CountedLayer(Layer layer, ReverseMode by) implements Layer {
        @Override
        public Pass forward(Matrix x, Mode mode) {
            return by.counted(layer.forward(x, mode));
        }

        @Override
        public String toString() {
            return layer.toString();
        }
    }

    /** A junction that counts its uses. */
    private record CountedJunction(Junction junction, ReverseMode by) implements Junction {
        @Override
        public Pass forward(Matrix x, Matrix y, Mode mode) {
            return by.counted(junction.forward(x, y, mode));
        }

        @Override
        public String toString() {
            return junction.toString();
        }
    }

    /** Its numbers are the names of nodes, and each gate writes one. */
    private final class Writer implements Gates<String> {

        private final List<Node> nodes = new ArrayList<>();

        private String node(Layer layer, String source) {
            String name = name();
            nodes.add(Graph.node(name, new CountedLayer(layer, ReverseMode.this), source));
            return name;
        }

        private String node(Junction junction, String first, String second) {
            String name = name();
            nodes.add(Graph.node(name, new CountedJunction(junction, ReverseMode.this), first, second));
            return name;
        }

        private String name() {
            return "v" + nodes.stream().filter(node -> !node.sources().isEmpty()).count();
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
        public String max(String a, String b) {
            return node(new Max(), a, b);
        }

        @Override
        public String square(String a) {
            return node(new Power(2), a);
        }

        @Override
        public String reciprocal(String a) {
            return node(new Power(-1), a);
        }

        @Override
        public String sigmoid(String a) {
            return node(new Sigmoid(), a);
        }
    }
}
