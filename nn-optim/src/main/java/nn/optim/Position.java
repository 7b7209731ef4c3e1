package nn.optim;

import nn.core.Matrix;
import nn.core.Require;

/**
 * How far training has come.
 *
 * @param epochs complete ones
 * @param step steps taken in the epoch after them
 * @param examples examples that these steps saw
 * @param lossSum their losses, each weighted by the examples of its batch
 */
record Position(int epochs, int step, int examples, double lossSum) {

    static final Position START = new Position(0, 0, 0, 0);

    /** After one more step. */
    Position after(int batchSize, double loss) {
        return new Position(epochs, step + 1, examples + batchSize, lossSum + loss * batchSize);
    }

    /** At the beginning of the next epoch. */
    Position nextEpoch() {
        return new Position(epochs + 1, 0, 0, 0);
    }

    /** Of the steps so far, weighted by the sizes of their batches. */
    double meanLoss() {
        return lossSum / examples;
    }

    Matrix toMatrix() {
        return Matrix.rowOf(epochs, step, examples, lossSum);
    }

    static Position of(Matrix m) {
        return new Position(count(m.get(0, 0)), count(m.get(0, 1)), count(m.get(0, 2)), m.get(0, 3));
    }

    private static int count(double number) {
        Require.that(number >= 0 && number <= Integer.MAX_VALUE && number == Math.rint(number),
                "Trainer: the position counts in whole numbers, not %s", number);
        return (int) number;
    }
}
