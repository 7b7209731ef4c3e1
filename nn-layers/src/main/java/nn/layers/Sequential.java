package nn.layers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/**
 * Layers one after the other: {@code y = f₂(f₁(f₀(x)))}. The children are named by their places, "0", "1", ...
 * Without layers, the output is the input.
 */
public final class Sequential implements Layer {

    private final List<Layer> layers;

    /**
     * These layers, the first of which gets the input.
     *
     * @param layers each takes what the one before puts out
     */
    public Sequential(Layer... layers) {
        this(List.of(layers));
    }

    /**
     * A copy of this list of layers, the first of which gets the input.
     *
     * @param layers each takes what the one before puts out
     */
    public Sequential(List<Layer> layers) {
        this.layers = List.copyOf(layers);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        List<Pass.Child> passes = new ArrayList<>();
        Matrix value = x;
        for (int i = 0; i < layers.size(); i++) {
            Pass pass = layers.get(i).forward(value, mode.child(i));
            passes.add(new Pass.Child(String.valueOf(i), layers.get(i), value, pass));
            value = pass.output();
        }
        return new Pass(value, dy -> backward(passes, dy), passes);
    }

    private Gradients backward(List<Pass.Child> passes, Matrix dy) {
        Gradients gradients = Gradients.ofInput(dy);
        for (int i = passes.size() - 1; i >= 0; i--) {
            gradients = gradients.then(passes.get(i).pass().backward(gradients.input()));
        }
        return gradients;
    }

    @Override
    public Map<String, Layer> children() {
        Map<String, Layer> children = new LinkedHashMap<>();
        for (Layer layer : layers) {
            children.put(String.valueOf(children.size()), layer);
        }
        return Collections.unmodifiableMap(children);
    }

    @Override
    public String toString() {
        return layers.stream().map(Layer::toString).collect(Collectors.joining(", ", "Sequential(", ")"));
    }
}
