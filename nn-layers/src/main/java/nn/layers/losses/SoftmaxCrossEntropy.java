package nn.layers.losses;

import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Require;

/**
 * Softmax and cross entropy in one, from logits: {@code L = −Σ target ⊙ log softmax(logits) / N}, the mean over the N
 * rows. Each row of the target is a distribution over the classes: {@link OneHot} for labels, or soft.
 *
 * <p>Every row is shifted by its maximum, so nothing overflows. Source: Bishop, <i>Pattern Recognition and Machine
 * Learning</i>, equations 4.104 to 4.109.
 */
public final class SoftmaxCrossEntropy implements Loss {

    /** How far a target row's sum may be from 1: rounding of decimals, not a mistake. */
    private static final double ROUNDING = 1e-9;

    @Override
    public double value(Matrix logits, Matrix target) {
        check(logits, target);
        return target.times(-1).hadamard(logSoftmax(logits)).sum() / logits.rows();
    }

    @Override
    public Matrix gradient(Matrix logits, Matrix target) {
        check(logits, target);
        // ∂L/∂logits = (softmax(logits) − target) / N
        return logSoftmax(logits).map(Math::exp).minus(target).times(1.0 / logits.rows());
    }

    /** {@code x − max − log Σ exp(x − max)}, row by row. */
    private static Matrix logSoftmax(Matrix x) {
        Matrix shifted = x.minusColumn(x.rowMaxima());
        Matrix logSum = shifted.map(Math::exp).rowSums().map(Math::log);
        return shifted.minusColumn(logSum);
    }

    private void check(Matrix logits, Matrix target) {
        Require.sameShape(this, logits, target);
        Matrix sums = target.rowSums();
        Matrix least = target.times(-1).rowMaxima().times(-1);
        for (int i = 0; i < sums.rows(); i++) {
            Require.that(Math.abs(sums.get(i, 0) - 1) <= ROUNDING,
                    "%s: every row of the target is a distribution, but row %d sums to %s", this, i, sums.get(i, 0));
            // [2, −1] sums to 1 as well
            Require.that(least.get(i, 0) >= 0,
                    "%s: every row of the target is a distribution, but row %d holds %s", this, i, least.get(i, 0));
        }
    }

    @Override
    public String toString() {
        return "SoftmaxCrossEntropy()";
    }
}
