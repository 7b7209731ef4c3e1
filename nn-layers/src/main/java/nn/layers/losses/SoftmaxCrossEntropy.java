package nn.layers.losses;

import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Require;
import nn.layers.LogSoftmax;
import nn.layers.Softmax;

/**
 * Softmax and cross entropy in one, from logits: {@code L = −Σ target ⊙ log softmax(logits) / N}, the mean over the N
 * rows. Each row of the target is a distribution over the classes: {@link OneHot} for labels, or soft.
 *
 * <p>Label smoothing s mixes the target with the uniform distribution over all C classes, the right one among them:
 * {@code target ← (1 − s) · target + s / C}.
 *
 * <p>Every row is shifted by its maximum, so nothing overflows. Where the right class wins by far, value and gradient
 * are accurate to 1e-16 or so absolutely, but not relatively: what is left of them below that is rounded away.
 *
 * <p>Source: Bishop, <i>Pattern Recognition and Machine Learning</i>, 2006, equations 4.104 to 4.109, which sum over
 * the rows; for the smoothing Szegedy, Vanhoucke, Ioffe, Shlens and Wojna, <i>Rethinking the Inception Architecture for
 * Computer Vision</i>, 2016, section 7.
 */
public final class SoftmaxCrossEntropy implements Loss {

    private final double smoothing;

    /** Without label smoothing. */
    public SoftmaxCrossEntropy() {
        this(0);
    }

    /**
     * With label smoothing, in [0, 1).
     *
     * @param smoothing 0 for none
     */
    public SoftmaxCrossEntropy(double smoothing) {
        Require.that(smoothing >= 0 && smoothing < 1,
                "SoftmaxCrossEntropy: the smoothing is in [0, 1), not %s", smoothing);
        this.smoothing = smoothing;
    }

    @Override
    public double value(Matrix logits, Matrix target) {
        Targets.requireDistributions(this, logits, target);
        Matrix logP = Output.of(new LogSoftmax(), logits);
        return smooth(target).combine(logP, NegativeLogLikelihood::cost).sum() / logits.rows();
    }

    @Override
    public Matrix gradient(Matrix logits, Matrix target) {
        Targets.requireDistributions(this, logits, target);
        // ∂L/∂logits = (softmax(logits) − target) / N
        Matrix p = Output.of(new Softmax(), logits);
        return p.minus(smooth(target)).times(1.0 / logits.rows());
    }

    private Matrix smooth(Matrix target) {
        // (1 − s) · target + s / C, which is the target itself where s = 0
        return smoothing == 0 ? target : target.map(t -> (1 - smoothing) * t + smoothing / target.columns());
    }

    @Override
    public String toString() {
        return smoothing == 0 ? "SoftmaxCrossEntropy()" : "SoftmaxCrossEntropy(" + smoothing + ")";
    }
}
