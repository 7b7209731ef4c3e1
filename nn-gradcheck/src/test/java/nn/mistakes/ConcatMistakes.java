package nn.mistakes;

import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.Concat;
import nn.layers.Graph;
import nn.layers.Sequential;
import nn.layers.Tanh;

/** What goes wrong where two batches are put side by side. */
final class ConcatMistakes {

    private ConcatMistakes() {}

    static List<Specimen> all() {
        return List.of(new SidesSwapped(), new SecondLost(), new FirstPaidTwice());
    }

    /** A copy of {@link Concat}, of one batch and its hyperbolic tangent. */
    static class ConcatCopy implements LayerSpecimen {

        @Override
        public String family() {
            return "Concat";
        }

        @Override
        public Layer original(int columns, RandomGenerator random) {
            return new Graph(Graph.input("x", columns), Graph.node("y", new Tanh(), "x"),
                    Graph.node("z", new Concat(), "x", "y"));
        }

        /** The copy is no container. */
        @Override
        public Layer copyOf(Layer graph) {
            return new LayerCopy(new Sequential(), this);
        }

        @Override
        public Pass forward(Layer none, Matrix x, Mode mode) {
            Pass tanh = new Tanh().forward(x, mode);
            return new Pass(x.beside(tanh.output()), dz -> {
                Matrix left = dz.columns(0, x.columns());
                Matrix right = dz.columns(x.columns(), 2 * x.columns());
                return Gradients.ofInput(tanh.backward(toSecond(left, right)).input().plus(toFirst(left, right)));
            });
        }

        Matrix toFirst(Matrix left, Matrix right) {
            return left;
        }

        Matrix toSecond(Matrix left, Matrix right) {
            return right;
        }

        @Override
        public Arbitrary<Matrix> inputs() {
            return Matrices.batches();
        }
    }

    @Planted("the columns of the gradient are split the wrong way round")
    static class SidesSwapped extends ConcatCopy {
        @Override
        Matrix toFirst(Matrix left, Matrix right) {
            return right;
        }

        @Override
        Matrix toSecond(Matrix left, Matrix right) {
            return left;
        }
    }

    @Planted("the second input gets no gradient")
    static class SecondLost extends ConcatCopy {
        @Override
        Matrix toSecond(Matrix left, Matrix right) {
            return right.times(0);
        }
    }

    @Planted("both inputs get the first columns of the gradient")
    static class FirstPaidTwice extends ConcatCopy {
        @Override
        Matrix toSecond(Matrix left, Matrix right) {
            return left;
        }
    }
}
