package nn.optim;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Require;

/** A rule that turns gradients into better parameters. What it remembers from step to step is its own. */
@FunctionalInterface
public interface Optimizer {

    /** Replaces the value of every parameter of the model, or, if a gradient is missing, throws and changes nothing. */
    void step(Gradients gradients);

    /** What it remembers, by name, as a checkpoint saves it: a rule goes on from here as if it had never stopped. */
    default Map<String, Matrix> state() {
        return Map.of();
    }

    /**
     * Takes up what {@link #state} gave. Throws IllegalArgumentException, and changes nothing, if a name is missing or
     * unknown or a shape is another.
     */
    default void restore(Map<String, Matrix> state) {
        Require.that(state.isEmpty(), "%s remembers nothing, but is to restore %s", this, state.keySet());
    }
}
