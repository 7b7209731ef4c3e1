package nn.optim;

import nn.core.Matrix;
import nn.core.Require;

/**
 * How far training has come.
 *
 * @param epochs complete ones
 * @param step steps taken in the epoch after them
 * @param seen examples that these steps saw
 * @param lossSum their losses, each weighted by the examples of its batch
 * @param all examples of that epoch; 0 before its first step
 */
record Position(int epochs, int step, int seen, double lossSum, int all) {

    static final Position START = new Position(0, 0, 0, 0, 0);

    /** After one more step of an epoch over so many examples. */
    Position after(int batchSize, double loss, int examples) {
        return new Position(epochs, step + 1, seen + batchSize, lossSum + loss * batchSize, examples);
    }

    /** At the beginning of the next epoch. */
    Position nextEpoch() {
        return new Position(epochs + 1, 0, 0, 0, 0);
    }

    /** Throws IllegalArgumentException if the epoch that is not complete is one over another number of examples. */
    void requireExamples(int examples) {
        Require.that(step == 0 || all == examples, "Trainer: after %d steps of an epoch over %d examples, training"
                + " cannot go on over %d", step, all, examples);
    }

    /** Of the steps so far, weighted by the sizes of their batches. */
    double meanLoss() {
        return lossSum / seen;
    }

    /** Counted from 1, the epoch of the last step. */
    int epochOfLastStep() {
        return step == 0 ? epochs : epochs + 1;
    }

    Matrix toMatrix() {
        return Matrix.rowOf(epochs, step, seen, lossSum, all);
    }

    /** What {@link #toMatrix} gave. Throws IllegalArgumentException if it cannot have been a position. */
    static Position of(Matrix m) {
        Position position = new Position(count(m.get(0, 0)), count(m.get(0, 1)), count(m.get(0, 2)), m.get(0, 3),
                count(m.get(0, 4)));
        boolean open = position.step > 0;
        Require.that(open == position.seen > 0 && open == position.all > 0 && position.seen <= position.all
                        && Double.isFinite(position.lossSum), "Trainer: %s is no position", m);
        return position;
    }

    private static int count(double number) {
        Require.that(number >= 0 && number <= Integer.MAX_VALUE && number == Math.rint(number),
                "Trainer: the position counts in whole numbers, not %s", number);
        return (int) number;
    }
}
