package nn.optim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** A container for tests: layers one after the other, named a, b, c, ... */
record Chain(Layer... layers) implements Layer {

    @Override
    public Pass forward(Matrix x, Mode mode) {
        List<Pass.Child> passes = new ArrayList<>();
        Matrix value = x;
        for (int i = 0; i < layers.length; i++) {
            Pass pass = layers[i].forward(value, mode.child(i));
            passes.add(new Pass.Child(name(i), layers[i], value, pass));
            value = pass.output();
        }
        return new Pass(value, dy -> backward(passes, dy), passes);
    }

    private static Gradients backward(List<Pass.Child> passes, Matrix dy) {
        Gradients gradients = Gradients.ofInput(dy);
        for (int i = passes.size() - 1; i >= 0; i--) {
            gradients = gradients.then(passes.get(i).pass().backward(gradients.input()));
        }
        return gradients;
    }

    @Override
    public Map<String, Layer> children() {
        Map<String, Layer> children = new LinkedHashMap<>();
        for (int i = 0; i < layers.length; i++) {
            children.put(name(i), layers[i]);
        }
        return children;
    }

    private static String name(int place) {
        return String.valueOf((char) ('a' + place));
    }

    @Override
    public String toString() {
        return "Chain of " + layers.length;
    }
}
