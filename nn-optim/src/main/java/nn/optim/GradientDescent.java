package nn.optim;

import java.util.List;
import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;

/**
 * Gradient descent: {@code p ← p − η · ∂L/∂p}.
 *
 * <p>With {@link Batches#whole} this is GD, with {@link Batches#single} it is SGD, with {@link Batches#mini} it is
 * mini-batch SGD. Source: Robbins and Monro 1951; Goodfellow, Bengio and Courville, <i>Deep Learning</i>,
 * section 8.3.1.
 */
public final class GradientDescent implements Optimizer {

    private final Descent descent;

    public GradientDescent(Layer model, double rate) {
        this(model, LearningRate.constant(rate));
    }

    public GradientDescent(Layer model, LearningRate rate) {
        this.descent = new Descent(model, rate);
    }

    @Override
    public void step(Gradients gradients) {
        descent.step(gradients, GradientDescent::move);
    }

    private static Descent.Move move(Matrix p, Matrix g, List<Matrix> none, double eta) {
        // p ← p − η · ∂L/∂p
        return Descent.Move.to(p.minus(g.times(eta)));
    }

    @Override
    public Map<String, Matrix> state() {
        return descent.state();
    }

    @Override
    public void restore(Map<String, Matrix> state) {
        descent.restore(this, state);
    }

    @Override
    public String toString() {
        return "GradientDescent(rate " + descent.rate() + ")";
    }
}
