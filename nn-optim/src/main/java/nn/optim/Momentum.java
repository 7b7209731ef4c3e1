package nn.optim;

import java.util.List;
import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Require;

/**
 * Gradient descent with momentum: {@code v ← μ · v + ∂L/∂p}, then {@code p ← p − η · v}. μ = 0 is
 * {@link GradientDescent}.
 *
 * <p>The rate stands outside of the velocity, as in PyTorch. Where it stands inside ({@code v ← μ · v − η · ∂L/∂p},
 * {@code p ← p + v}: CS231n), the steps are the same as long as the rate is. Source: Polyak, <i>Some methods of
 * speeding up the convergence of iteration methods</i>, 1964; Goodfellow, Bengio and Courville, <i>Deep Learning</i>,
 * section 8.3.2.
 */
public final class Momentum implements Optimizer {

    private static final double MOMENTUM = 0.9;

    private final RuleState rule;
    private final double momentum;

    /**
     * The usual μ, 0.9.
     *
     * @param model whose parameters it moves
     * @param rate η, constant, above 0
     */
    public Momentum(Layer model, double rate) {
        this(model, LearningRate.constant(rate), MOMENTUM);
    }

    /**
     * μ is in [0, 1).
     *
     * @param model whose parameters it moves
     * @param rate η at each step
     * @param momentum μ, what is left of the velocity after a step
     */
    public Momentum(Layer model, LearningRate rate, double momentum) {
        Require.that(momentum >= 0 && momentum < 1, "Momentum: momentum is in [0, 1), not %s", momentum);
        this.rule = new RuleState(model, rate, "velocity");
        this.momentum = momentum;
    }

    @Override
    public void step(Gradients gradients) {
        rule.step(gradients, this::move);
    }

    private RuleState.Move move(Matrix p, Matrix g, List<Matrix> memory, double eta) {
        // v ← μ · v + ∂L/∂p
        Matrix v = g.plusScaled(momentum, memory.get(0));
        // p ← p − η · v
        return RuleState.Move.to(p.plusScaled(-eta, v), v);
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
        return "Momentum(rate " + rule.rate() + ", momentum " + momentum + ")";
    }
}
