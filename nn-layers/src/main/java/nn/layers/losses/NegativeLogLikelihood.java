package nn.layers.losses;

import nn.core.Loss;
import nn.core.Matrix;

/**
 * The negative log-likelihood: {@code L = −Σ target ⊙ logP / N}, the mean over the N rows. The prediction holds the
 * logarithms of probabilities, N x classes, as a log-softmax makes them; each row of the target is a distribution over
 * the classes: {@link OneHot} for labels, or soft.
 *
 * <p>The prediction is taken as it is: that a row's probabilities sum to 1 is not checked. For logits, use {@link
 * SoftmaxCrossEntropy}. Source: Bishop, <i>Pattern Recognition and Machine Learning</i>, equation 4.108.
 */
public final class NegativeLogLikelihood implements Loss {

    @Override
    public double value(Matrix logP, Matrix target) {
        Targets.requireDistributions(this, logP, target);
        return target.combine(logP, NegativeLogLikelihood::cost).sum() / logP.rows();
    }

    /** A class without probability costs nothing, not even where the prediction rules it out. */
    private static double cost(double t, double logP) {
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
