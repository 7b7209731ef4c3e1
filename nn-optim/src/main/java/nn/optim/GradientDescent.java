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

    private final RuleState rule;

    /**
     * A constant rate.
     *
     * @param model whose parameters it moves
     * @param rate η, above 0
     */
    public GradientDescent(Layer model, double rate) {
        this(model, LearningRate.constant(rate));
    }

    /**
     * A rate that may change from step to step.
     *
     * @param model whose parameters it moves
     * @param rate η at each step
     */
    public GradientDescent(Layer model, LearningRate rate) {
        this.rule = new RuleState(model, rate);
    }

    @Override
    public void step(Gradients gradients) {
        rule.step(gradients, GradientDescent::move);
    }

    private static RuleState.Move move(Matrix p, Matrix g, List<Matrix> none, double eta) {
        // p ← p − η · ∂L/∂p
        return RuleState.Move.to(p.plusScaled(-eta, g));
    }

    @Override
    public Map<String, Matrix> state() {
        return rule.state();
    }

    @Override
    public void restore(Map<String, Matrix> state) {
        rule.restore(this, state);
    }

    @Override
    public String toString() {
        return "GradientDescent(rate " + rule.rate() + ")";
    }
}
