package nn.layers;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** What a junction makes of two values of a graph, or of one taken twice. Prints as {@code q = Add()(x, y)}. */
record JunctionNode(String name, Junction part, String first, String second) implements ComputedNode {

    @Override
    public List<String> sources() {
        return List.of(first, second);
    }

    @Override
    public Pass.Child forward(Map<String, Matrix> values, Mode mode) {
        Matrix x = values.get(first);
        Matrix y = values.get(second);
        return new Pass.Child(name, part, x, y, part.forward(x, y, mode));
    }

    @Override
    public List<Supplier<Matrix>> ofSources(Gradients gradients) {
        return List.of(gradients::first, gradients::second);
    }

    @Override
    public String toString() {
        return name + " = " + part + "(" + first + ", " + second + ")";
    }
}
