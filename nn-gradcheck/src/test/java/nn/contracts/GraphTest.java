package nn.contracts;

import static nn.layers.Graph.input;
import static nn.layers.Graph.node;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.Add;
import nn.layers.Concat;
import nn.layers.Dense;
import nn.layers.Dropout;
import nn.layers.Graph;
import nn.layers.Multiply;
import nn.layers.Sigmoid;
import nn.layers.Tanh;

/** A gated unit with a skip connection: several paths, values used twice, a shared layer, chance. */
class GraphTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        Dense shared = new Dense(columns, columns, random);
        return new Graph(
                input("x", columns),
                node("dropped", new Dropout(0.2), "x"),
                node("a", shared, "dropped"),
                node("b", shared, "x"),
                node("tanh", new Tanh(), "a"),
                node("gate", new Sigmoid(), "b"),
                node("gated", new Multiply(), "tanh", "gate"),
                node("skip", new Add(), "gated", "x"),
                node("y", new Concat(), "skip", "gate"));
    }

    /** Small, since there are many nodes. */
    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.withRows(1, 3).columns(1, 3);
    }
}
