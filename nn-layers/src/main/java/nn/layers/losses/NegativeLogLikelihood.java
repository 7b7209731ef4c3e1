package nn.layers.losses;

import nn.core.Loss;
import nn.core.Matrix;

/**
 * The negative log-likelihood: {@code L = −Σ target ⊙ logP / N}, the mean over the N rows. The prediction holds the
 * logarithms of probabilities, N x classes, as a log-softmax makes them; each row of the target is a distribution over
 * the classes: {@link OneHot} for labels, or soft.
 *
 * <p>The prediction is taken as it is: that a row's probabilities sum to 1 is not checked. For logits, use {@link
 * SoftmaxCrossEntropy}.
 *
 * <p>Source: Bishop, <i>Pattern Recognition and Machine Learning</i>, 2006, equation 4.108, which sums over the rows.
 */
public final class NegativeLogLikelihood implements Loss {

    /** There is nothing to set. */
    public NegativeLogLikelihood() {}

    @Override
    public double value(Matrix logP, Matrix target) {
        Targets.requireDistributions(this, logP, target);
        return target.combine(logP, NegativeLogLikelihood::cost).sum() / logP.rows();
    }

    /**
     * {@code −t log p}. What has no probability costs nothing, not even where the prediction rules it out and 0 · ∞
     * would be NaN; but a NaN that is predicted stays one.
     */
    static double cost(double t, double logP) {
        return t == 0 && logP == Double.NEGATIVE_INFINITY ? 0 : -t * logP;
    }

    @Override
    public Matrix gradient(Matrix logP, Matrix target) {
        Targets.requireDistributions(this, logP, target);
        // ∂L/∂logP = −target / N; from 0, so that no −0 comes of it
        return target.map(t -> 0 - t / logP.rows());
    }

    @Override
    public String toString() {
        return "NegativeLogLikelihood()";
    }
}
