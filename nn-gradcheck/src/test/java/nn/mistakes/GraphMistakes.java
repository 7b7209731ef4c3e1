package nn.mistakes;

import static nn.layers.Graph.input;
import static nn.layers.Graph.node;

import java.util.List;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Add;
import nn.layers.Dense;
import nn.layers.Graph;
import nn.layers.Multiply;
import nn.layers.Sigmoid;

/** What goes wrong where the paths of a graph part and join. */
final class GraphMistakes {

    private GraphMistakes() {}

    static List<Specimen> all() {
        return List.of(new LastUseWins(), new FirstUseWins(), new SkipForgotten(), new GatePaidTheOutput(),
                new ParametersLost(), new NodesHidden());
    }

    /** A copy of a {@link Graph}: y = a ⊙ s(a) + x with a = x · W + b, in which x and a are used twice. */
    static class GraphCopy implements LayerSpecimen {

        @Override
        public String family() {
            return "Graph";
        }

        @Override
        public Layer original(int columns, RandomGenerator random) {
            return new Graph(input("x", columns),
                    node("a", new Dense(columns, columns, random), "x"),
                    node("gate", new Sigmoid(), "a"),
                    node("gated", new Multiply(), "a", "gate"),
                    node("y", new Add(), "gated", "x"));
        }

        @Override
        public Pass forward(Layer graph, Matrix x, Mode mode) {
            Dense dense = (Dense) graph.children().get("a");
            Pass a = dense.forward(x, mode);
            Sigmoid sigmoid = (Sigmoid) graph.children().get("gate");
            Pass gate = sigmoid.forward(a.output(), mode);
            Multiply multiply = (Multiply) graph.children().get("gated");
            Pass gated = multiply.forward(a.output(), gate.output(), mode);
            Add add = (Add) graph.children().get("y");
            Pass y = add.forward(gated.output(), x, mode);
            return new Pass(y.output(), dy -> backward(a, gate, gated, dy), List.of(
                    new Pass.Child("a", dense, x, a),
                    new Pass.Child("gate", sigmoid, a.output(), gate),
                    new Pass.Child("gated", multiply, a.output(), gate.output(), gated),
                    new Pass.Child("y", add, gated.output(), x, y)));
        }

        Gradients backward(Pass a, Pass gate, Pass gated, Matrix dy) {
            Gradients product = gated.backward(dy);
            Matrix throughTheGate = gate.backward(ofGate(product, dy)).input();
            Gradients dense = a.backward(joined(product.first(), throughTheGate));
            return dense.then(Gradients.ofInput(skipped(dy, dense.input())));
        }

        /** Where a value is used twice, the gradients of its uses add. */
        Matrix joined(Matrix one, Matrix other) {
            return one.plus(other);
        }

        Matrix skipped(Matrix skip, Matrix body) {
            return skip.plus(body);
        }

        Matrix ofGate(Gradients product, Matrix dy) {
            return product.second();
        }
    }

    @Planted("of a value that is used twice, only the gradient of the last use is kept")
    static class LastUseWins extends GraphCopy {
        @Override
        Matrix joined(Matrix one, Matrix other) {
            return other;
        }
    }

    @Planted("of a value that is used twice, only the gradient of the first use is kept")
    static class FirstUseWins extends GraphCopy {
        @Override
        Matrix joined(Matrix one, Matrix other) {
            return one;
        }
    }

    @Planted("the path around the nodes is forgotten")
    static class SkipForgotten extends GraphCopy {
        @Override
        Matrix skipped(Matrix skip, Matrix body) {
            return body;
        }
    }

    @Planted("a node gets the gradient of the output, not that of its own value")
    static class GatePaidTheOutput extends GraphCopy {
        @Override
        Matrix ofGate(Gradients product, Matrix dy) {
            return dy;
        }
    }

    @Planted(value = "the gradients of the parameters inside are lost", kind = Kind.LAW,
            law = "everyParameterHasAGradientAndNothingElseHas")
    static class ParametersLost extends GraphCopy {
        @Override
        Gradients backward(Pass a, Pass gate, Pass gated, Matrix dy) {
            return Gradients.ofInput(super.backward(a, gate, gated, dy).input());
        }
    }

    @Planted(value = "the pass does not show its nodes", kind = Kind.LAW, law = "aPassShowsWhatIsInside")
    static class NodesHidden extends GraphCopy {
        @Override
        public Pass forward(Layer graph, Matrix x, Mode mode) {
            Pass right = super.forward(graph, x, mode);
            return new Pass(right.output(), right::backward);
        }
    }
}
