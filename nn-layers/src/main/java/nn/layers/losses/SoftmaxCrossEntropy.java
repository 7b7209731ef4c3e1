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

    /** How far a target row's sum may be from 1. Targets rounded to single precision must be divided by it first. */
    private static final double ROUNDING = 1e-9;

    @Override
    public double value(Matrix logits, Matrix target) {
        check(logits, target);
        // a class without probability costs nothing, not even where its logit is −∞
        Matrix costs = target.combine(logSoftmax(logits), (t, logP) -> t == 0 ? 0 : -t * logP);
        return costs.sum() / logits.rows();
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
        for (int i = 0; i < target.rows(); i++) {
            checkRow(target.row(i), i);
        }
    }

    private void checkRow(Matrix row, int i) {
        double sum = 0;
        for (double probability : row.toArray()) {
            Require.that(probability >= 0,
                    "%s: every row of the target is a distribution, but row %d holds %s", this, i, probability);
            sum += probability;
        }
        Require.that(Math.abs(sum - 1) <= ROUNDING,
                "%s: every row of the target is a distribution, but row %d sums to %s", this, i, sum);
    }

    @Override
    public String toString() {
        return "SoftmaxCrossEntropy()";
    }
}
