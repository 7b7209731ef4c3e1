package nn.optim;

import nn.core.Require;

/** How far a step goes along the gradient: a function of the steps already taken. */
@FunctionalInterface
public interface LearningRate {

    /** The rate of a step; the first is step 0. */
    double at(long step);

    /** The same rate at every step. */
    static LearningRate constant(double rate) {
        Require.that(rate > 0 && Double.isFinite(rate), "a learning rate is positive, not %s", rate);
        return step -> rate;
    }
}
