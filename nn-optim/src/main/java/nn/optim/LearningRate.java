package nn.optim;

import nn.core.Require;

/**
 * How far a step goes along the gradient: a function of the steps already taken.
 *
 * <p>Schedules count steps: {@link #perEpoch} makes one that counts epochs. They follow each other from left to right:
 * {@code LearningRate.cosine(0.1, 0.001, 900).warmedUp(100)}.
 */
@FunctionalInterface
public interface LearningRate {

    /**
     * {@return the rate of a step; the first is step 0}
     *
     * @param step counted from 0 over all epochs
     */
    double at(long step);

    /**
     * {@return the same rate at every step}
     *
     * @param rate above 0
     */
    static LearningRate constant(double rate) {
        Schedules.requireRate(rate);
        return step -> rate;
    }

    /**
     * {@return {@code rate · γ^⌊t / steps⌋}: multiplied by γ, in (0, 1], each time that so many steps are over}
     *
     * @param rate of the first steps
     * @param gamma γ, what is left of the rate after each fall
     * @param steps between two falls, at least 1
     */
    static LearningRate step(double rate, double gamma, long steps) {
        Schedules.requireRate(rate);
        Schedules.requireDecay(gamma);
        Schedules.requireSteps(steps);
        return step -> rate * Math.pow(gamma, step / steps);
    }

    /**
     * {@return {@code rate · γᵗ}: multiplied by γ, in (0, 1], at each step}
     *
     * @param rate of step 0
     * @param gamma γ, what is left of the rate after a step
     */
    static LearningRate exponential(double rate, double gamma) {
        return step(rate, gamma, 1);
    }

    /**
     * {@return half a wave of the cosine, {@code end + (rate − end) · (1 + cos(π · t / steps)) / 2}, and the end ever
     * after} The end is in [0, rate]. If it is 0, the rate is positive for just so many steps: a rule refuses to go on
     * with a rate of 0, rather than to stand still unnoticed.
     *
     * <p>Source: Loshchilov and Hutter, <i>SGDR: Stochastic Gradient Descent with Warm Restarts</i>, 2017, equation 5,
     * without restarts.
     *
     * @param rate of step 0
     * @param end of step {@code steps} and all later ones
     * @param steps half a wave long
     */
    static LearningRate cosine(double rate, double end, long steps) {
        Schedules.requireRate(rate);
        Require.that(end >= 0 && end <= rate, "a cosine ends in [0, %s], not at %s", rate, end);
        Schedules.requireSteps(steps);
        return step -> Schedules.cosine(rate, end, (double) step / steps);
    }

    /**
     * Up and down once: from max / 25 up to max in the first 30 % of the steps, then down to max / 250,000, each way
     * half a wave of the cosine. The last step has that end, and so have all after it.
     *
     * <p>The figures and the waves are PyTorch's; the paper goes along straight lines. Source: Smith and Topin,
     * <i>Super-Convergence: Very Fast Training of Neural Networks Using Large Learning Rates</i>, 2018, section 3.
     *
     * @param max the highest rate, 25 times the first
     * @param steps of the whole training, at least 4
     * @return such a rate
     */
    static LearningRate oneCycle(double max, long steps) {
        Schedules.requireRate(max);
        Require.that(steps >= 4, "one cycle has at least 4 steps, not %d", steps);
        double top = 0.3 * steps - 1;
        double low = max / 25;
        return step -> step <= top
                ? Schedules.cosine(low, max, step / top)
                : Schedules.cosine(max, low / 1e4, (step - top) / (steps - 1 - top));
    }

    /**
     * {@return this rate after a start of so many steps, in which its first value is approached along a straight line:
     * {@code at(0) · (t + 1) / (steps + 1)}} Its own step 0 comes then.
     *
     * <p>Source: Goyal and others, <i>Accurate, Large Minibatch SGD: Training ImageNet in 1 Hour</i>, 2017, section
     * 2.2.
     *
     * @param steps at least 1
     */
    default LearningRate warmedUp(long steps) {
        Schedules.requireSteps(steps);
        return step -> step < steps
                ? at(0) * ((step + 1.0) / (steps + 1.0))
                : at(step - steps);
    }

    /**
     * {@return this rate with epochs, of so many steps, for its steps: all steps of an epoch have the same rate}
     *
     * @param stepsPerEpoch at least 1: {@link Batches#count} knows it
     */
    default LearningRate perEpoch(long stepsPerEpoch) {
        Schedules.requireSteps(stepsPerEpoch);
        return step -> at(step / stepsPerEpoch);
    }
}
