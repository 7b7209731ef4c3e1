package nn.optim;

import java.util.List;
import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Require;

/**
 * Nesterov's momentum: {@code v ← μ · v + ∂L/∂p}, then {@code p ← p − η · (∂L/∂p + μ · v)}, a look ahead along the new
 * velocity. μ = 0 is {@link GradientDescent}.
 *
 * <p>This is PyTorch's form: the parameters are those at the point looked ahead to, where the gradient is taken, and
 * the rate stands outside of the velocity. Where it stands inside (CS231n, Sutskever), the steps are the same as long
 * as the rate is. Source: Nesterov, <i>A method of solving a convex programming problem with convergence rate
 * O(1/k²)</i>, 1983; Sutskever, Martens, Dahl and Hinton, <i>On the importance of initialization and momentum in deep
 * learning</i>, 2013, section 2; for this form, Bengio, Boulanger-Lewandowski and Pascanu, <i>Advances in Optimizing
 * Recurrent Networks</i>, 2012, section 3.5.
 */
public final class Nesterov implements Optimizer {

    private static final double MOMENTUM = 0.9;

    private final RuleState rule;
    private final double momentum;

    /**
     * The usual μ, 0.9.
     *
     * @param model whose parameters it moves
     * @param rate η, constant, above 0
     */
    public Nesterov(Layer model, double rate) {
        this(model, LearningRate.constant(rate), MOMENTUM);
    }

    /**
     * μ is in [0, 1).
     *
     * @param model whose parameters it moves
     * @param rate η at each step
     * @param momentum μ, what is left of the velocity after a step
     */
    public Nesterov(Layer model, LearningRate rate, double momentum) {
        Require.that(momentum >= 0 && momentum < 1, "Nesterov: momentum is in [0, 1), not %s", momentum);
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
        // p ← p − η · (∂L/∂p + μ · v)
        return RuleState.Move.to(p.plusScaled(-eta, g.plusScaled(momentum, v)), v);
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
        return "Nesterov(rate " + rule.rate() + ", momentum " + momentum + ")";
    }
}
