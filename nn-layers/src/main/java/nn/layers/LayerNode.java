package nn.layers;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** What a layer makes of one value of a graph. Prints as {@code h = Relu()(x)}. */
record LayerNode(String name, Layer part, String source) implements ComputedNode {

    @Override
    public List<String> sources() {
        return List.of(source);
    }

    @Override
    public Pass.Child forward(Map<String, Matrix> values, Mode mode) {
        Matrix x = values.get(source);
        return new Pass.Child(name, part, x, part.forward(x, mode));
    }

    @Override
    public List<Supplier<Matrix>> ofSources(Gradients gradients) {
        return List.of(gradients::input);
    }

    @Override
    public String toString() {
        return name + " = " + part + "(" + source + ")";
    }
}
