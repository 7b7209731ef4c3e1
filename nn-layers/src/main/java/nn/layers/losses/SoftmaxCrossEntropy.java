package nn.layers.losses;

import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Require;

/**
 * Softmax and cross entropy in one, from logits: {@code L = −Σ target ⊙ log softmax(logits) / N}, the mean over the N
 * rows. Each row of the target is a distribution over the classes: {@link OneHot} for labels, or soft.
 *
 * <p>Label smoothing s mixes the target with the uniform distribution over all C classes, the right one among them:
 * {@code target ← (1 − s) · target + s / C}.
 *
 * <p>Every row is shifted by its maximum, so nothing overflows. Source: Bishop, <i>Pattern Recognition and Machine
 * Learning</i>, equations 4.104 to 4.109; for the smoothing Szegedy et al. 2016, section 7.
 */
public final class SoftmaxCrossEntropy implements Loss {

    private final double smoothing;

    /** Without label smoothing. */
    public SoftmaxCrossEntropy() {
        this(0);
    }

    /** With label smoothing, in [0, 1). */
    public SoftmaxCrossEntropy(double smoothing) {
        Require.that(smoothing >= 0 && smoothing < 1,
                "SoftmaxCrossEntropy: the smoothing is in [0, 1), not %s", smoothing);
        this.smoothing = smoothing;
    }

    @Override
    public double value(Matrix logits, Matrix target) {
        Targets.requireDistributions(this, logits, target);
        // a class without probability costs nothing, not even where its logit is −∞
        Matrix costs = smooth(target).combine(logSoftmax(logits), (t, logP) -> t == 0 ? 0 : -t * logP);
        return costs.sum() / logits.rows();
    }

    @Override
    public Matrix gradient(Matrix logits, Matrix target) {
        Targets.requireDistributions(this, logits, target);
        // ∂L/∂logits = (softmax(logits) − target) / N
        return logSoftmax(logits).map(Math::exp).minus(smooth(target)).times(1.0 / logits.rows());
    }

    private Matrix smooth(Matrix target) {
        // (1 − s) · target + s / C
        return target.map(t -> (1 - smoothing) * t + smoothing / target.columns());
    }

    /** {@code x − max − log Σ exp(x − max)}, row by row. */
    private static Matrix logSoftmax(Matrix x) {
        Matrix shifted = x.minusColumn(x.rowMaxima());
        Matrix logSum = shifted.map(Math::exp).rowSums().map(Math::log);
        return shifted.minusColumn(logSum);
    }

    @Override
    public String toString() {
        return "SoftmaxCrossEntropy(" + (smoothing == 0 ? "" : smoothing) + ")";
    }
}
