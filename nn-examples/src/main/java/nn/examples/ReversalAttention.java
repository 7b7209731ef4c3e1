package nn.examples;

import nn.core.Matrix;
import nn.optim.TrainingListener;

/** Where each place of a string written backwards looks, once {@link Reversal} has learned it: trained once a run. */
public final class ReversalAttention {

    private static final long SEED = 1;

    private ReversalAttention() {}

    /** {@return a row for each place of the answer, a column for each of the string; every row sums to 1} */
    public static Matrix weights() {
        return Learned.WEIGHTS;
    }

    /** Asked for late, and learned then. */
    private static final class Learned {

        static final Matrix WEIGHTS = learn();

        private static Matrix learn() {
            Reversal reversal = new Reversal(SEED);
            reversal.learn(Reversal.EPOCHS, TrainingListener.silent());
            return reversal.attention();
        }
    }
}
