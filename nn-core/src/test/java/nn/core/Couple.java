package nn.core;

import java.util.List;
import java.util.Map;

/** A container for tests that declares its children and nothing else: one layer, and then another. */
record Couple(Layer one, Layer another) implements Layer {

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Pass first = one.forward(x, mode.child(0));
        Pass second = another.forward(first.output(), mode.child(1));
        return new Pass(second.output(), dy -> backward(first, second, dy), List.of(
                new Pass.Child("one", one, x, first),
                new Pass.Child("another", another, first.output(), second)));
    }

    private static Gradients backward(Pass first, Pass second, Matrix dy) {
        Gradients later = second.backward(dy);
        return later.then(first.backward(later.input()));
    }

    @Override
    public Map<String, Layer> children() {
        return Named.of("one", one, "another", another);
    }
}
