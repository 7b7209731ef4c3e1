package nn.optim;

import nn.core.Gradients;

/** A rule that turns gradients into better parameters. Its state, if any, is its own. */
@FunctionalInterface
public interface Optimizer {

    /** Replaces the value of every parameter of the model, or, if a gradient is missing, throws and changes none. */
    void step(Gradients gradients);
}
