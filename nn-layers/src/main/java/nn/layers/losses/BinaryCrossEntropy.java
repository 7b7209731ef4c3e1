package nn.layers.losses;

import nn.core.Loss;
import nn.core.Matrix;
import nn.layers.Sigmoid;
import nn.layers.Softplus;

/**
 * Sigmoid and binary cross entropy in one, from logits: no {@link Sigmoid} before it. PyTorch calls it {@code
 * BCEWithLogitsLoss}. {@code L = −Σ (t log σ(x) + (1 − t) log(1 − σ(x))) / n}, the mean over all n entries: each
 * answers a question of its own with yes or no, and its target t is the probability of yes, in [0, 1], so labels of 0
 * and 1 need no {@link OneHot}.
 *
 * <p>For targets of 0 and 1 neither value nor gradient subtracts numbers that are nearly equal: entry by entry, both
 * are exact to a few units in the last place, also where the sigmoid is 1 in all its digits. For a target between them
 * the gradient goes through 0 where σ(x) = t, and is accurate there absolutely, not relatively.
 *
 * <p>Source: Bishop, <i>Pattern Recognition and Machine Learning</i>, 2006, equations 4.90 and 4.91, which sum over the
 * examples.
 */
public final class BinaryCrossEntropy implements Loss {

    /** There is nothing to set. */
    public BinaryCrossEntropy() {}

    @Override
    public double value(Matrix logits, Matrix target) {
        Targets.requireProbabilities(this, logits, target);
        // log(1 − σ(x)) = log σ(−x)
        Matrix yes = target.combine(logSigmoid(logits), NegativeLogLikelihood::cost);
        Matrix no = target.map(t -> 1 - t).combine(logSigmoid(logits.times(-1)), NegativeLogLikelihood::cost);
        return yes.plus(no).sum() / logits.shape().entries();
    }

    /** {@code log σ(x) = −softplus(−x)}. */
    private static Matrix logSigmoid(Matrix x) {
        return Output.of(new Softplus(), x.times(-1)).times(-1);
    }

    @Override
    public Matrix gradient(Matrix logits, Matrix target) {
        Targets.requireProbabilities(this, logits, target);
        // ∂L/∂x = (σ(x) − t) / n, with σ(x) − t = (1 − t) σ(x) − t σ(−x)
        Matrix up = target.map(t -> 1 - t).hadamard(Output.of(new Sigmoid(), logits));
        Matrix down = target.hadamard(Output.of(new Sigmoid(), logits.times(-1)));
        return up.minus(down).times(1.0 / logits.shape().entries());
    }

    @Override
    public String toString() {
        return "BinaryCrossEntropy()";
    }
}
