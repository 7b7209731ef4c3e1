package nn.optim;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Require;

/** A rule that turns gradients into better parameters. What it remembers from step to step is its own. */
@FunctionalInterface
public interface Optimizer extends Resumable {

    /**
     * Replaces the value of every parameter of the model, or, if a gradient is missing, throws and changes nothing.
     *
     * @param gradients one for every parameter of the model, and perhaps others
     */
    void step(Gradients gradients);

    /** What it remembers, by name, as a checkpoint saves it: a rule goes on from here as if it had never stopped. */
    @Override
    default Map<String, Matrix> state() {
        return Map.of();
    }

    @Override
    default void restore(Map<String, Matrix> state) {
        Require.that(state.isEmpty(), "%s remembers nothing, but is to restore %s", this, state.keySet());
    }
}
