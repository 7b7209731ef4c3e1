package nn.mistakes;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.Graph;
import nn.layers.Sequential;

/** A gate of two inputs, entry by entry, as a layer: the inputs are the left and the right half of the columns. */
abstract class GateCopy implements LayerSpecimen {

    private final Junction gate;

    GateCopy(Junction gate) {
        this.gate = gate;
    }

    @Override
    public String family() {
        return gate.getClass().getSimpleName();
    }

    abstract double y(double a, double b);

    abstract double da(double a, double b, double dy);

    abstract double db(double a, double b, double dy);

    @Override
    public Layer original(int columns, RandomGenerator random) {
        return new Graph(Graph.input("x", columns / 2), Graph.input("y", columns / 2),
                Graph.node("z", gate, "x", "y"));
    }

    /** The copy is no container. */
    @Override
    public Layer copyOf(Layer graph) {
        return new LayerCopy(new Sequential(), this);
    }

    @Override
    public Pass forward(Layer original, Matrix x, Mode mode) {
        int half = x.columns() / 2;
        Matrix y = Matrix.generate(x.rows(), half, (i, j) -> y(x.get(i, j), x.get(i, j + half)));
        return new Pass(y, dy -> Gradients.ofInput(Matrix.generate(x.rows(), x.columns(), (i, j) -> j < half
                ? da(x.get(i, j), x.get(i, j + half), dy.get(i, j))
                : db(x.get(i, j - half), x.get(i, j), dy.get(i, j - half)))));
    }

    @Override
    public int columnUnit() {
        return 2;
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 3);
        return Combinators.combine(sizes, sizes).flatAs((rows, half) -> Matrices.ofShape(rows, 2 * half));
    }
}
