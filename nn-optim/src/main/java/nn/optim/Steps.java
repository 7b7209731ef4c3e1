package nn.optim;

import nn.core.Matrix;
import nn.core.Require;

/** The steps taken so far, and the learning rate that they decide on. */
final class Steps {

    /** Beyond it, not every whole number is a double. */
    private static final double MOST = 1L << 53;

    private final LearningRate rate;
    private long taken;

    Steps(LearningRate rate) {
        this.rate = rate;
    }

    long taken() {
        return taken;
    }

    /** The rate of the next step, whatever it is. */
    double rate() {
        return rate.at(taken);
    }

    /** The rate of the next step. Throws IllegalArgumentException unless it is positive and finite. */
    double positiveRate() {
        double eta = rate();
        Require.that(eta > 0 && Double.isFinite(eta),
                "the learning rate of step %d is %s, not a positive number", taken, eta);
        return eta;
    }

    void increment() {
        taken++;
    }

    /** The number of steps, as a state holds it: 1 x 1. */
    Matrix state() {
        return Matrix.rowOf(taken);
    }

    /** What {@link #state} gave, as a number. Throws IllegalArgumentException if no number of steps can be it. */
    static long read(Object optimizer, String name, Matrix state) {
        Require.that(state.rows() == 1 && state.columns() == 1, "%s: %s is 1 x 1, not %s",
                optimizer, name, state.shape());
        double taken = state.get(0, 0);
        Require.that(taken >= 0 && taken == Math.rint(taken) && taken <= MOST,
                "%s: %s is a whole number, not %s", optimizer, name, taken);
        return (long) taken;
    }

    void set(long steps) {
        taken = steps;
    }
}
