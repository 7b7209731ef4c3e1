package nn.layers.losses;

import nn.core.Loss;
import nn.core.Matrix;

/**
 * Sigmoid and binary cross entropy in one, from logits: {@code L = −Σ (t log σ(x) + (1 − t) log(1 − σ(x))) / n}, the
 * mean over all n entries. Each entry answers a question of its own with yes or no; its target t is the probability of
 * yes, in [0, 1], so labels of 0 and 1 need no {@link OneHot}.
 *
 * <p>Neither value nor gradient subtracts numbers that are nearly equal: both are exact to a few units in the last
 * place where the sigmoid is 1 in all its digits. Source: Bishop, <i>Pattern Recognition and Machine Learning</i>,
 * equations 4.90 and 4.91, which sum over the examples.
 */
public final class BinaryCrossEntropy implements Loss {

    @Override
    public double value(Matrix logits, Matrix target) {
        Targets.requireProbabilities(this, logits, target);
        // −log σ(x) = softplus(−x), −log(1 − σ(x)) = softplus(x)
        Matrix costs = target.combine(logits, (t, x) -> cost(t, -x) + cost(1 - t, x));
        return costs.sum() / logits.shape().entries();
    }

    /** An answer without probability costs nothing, not even where the logit rules it out. */
    private static double cost(double share, double x) {
        return share == 0 ? 0 : share * softplus(x);
    }

    /** {@code log(1 + eˣ)}, which is x where eˣ overflows. */
    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    @Override
    public Matrix gradient(Matrix logits, Matrix target) {
        Targets.requireProbabilities(this, logits, target);
        // ∂L/∂x = (σ(x) − t) / n, with σ(x) − t = (1 − t) σ(x) − t σ(−x)
        Matrix pull = target.combine(logits, (t, x) -> (1 - t) * sigmoid(x) - t * sigmoid(-x));
        return pull.times(1.0 / logits.shape().entries());
    }

    /** Where e⁻ˣ overflows this is 1 / ∞ = 0, and σ(x) below 1e-308. */
    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    @Override
    public String toString() {
        return "BinaryCrossEntropy()";
    }
}
