package nn.optim;

import java.util.List;
import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Require;

/**
 * RMSProp: {@code G ← α · G + (1 − α) · (∂L/∂p)²}, then {@code p ← p − η · ∂L/∂p / (√G + ε)}, entry by entry:
 * {@link AdaGrad} that forgets.
 *
 * <p>α = 0.99 and ε outside of the root, as in PyTorch and CS231n. Hinton and Keras take α = 0.9; Keras and the book
 * <i>Deep Learning</i> put ε inside ({@code √(G + ε)}). G starts at 0 and is not corrected for that, so that the
 * first steps are longer than later ones: the first is η / √(1 − α), ten times the rate. PyTorch's usual rate is 0.01.
 * A gradient beyond 1e154, whose square no double holds, stops its entry, as in {@link Adam}.
 *
 * <p>Source: Hinton, <i>Neural Networks for Machine Learning</i>, 2012, lecture 6e; Goodfellow, Bengio and Courville,
 * <i>Deep Learning</i>, section 8.5.2.
 */
public final class RmsProp implements Optimizer {

    private static final double ALPHA = 0.99;
    private static final double EPSILON = 1e-8;

    private final RuleState rule;
    private final double alpha;
    private final double epsilon;

    /**
     * PyTorch's defaults: α = 0.99, ε = 1e-8.
     *
     * @param model whose parameters it moves
     * @param rate η, constant, above 0
     */
    public RmsProp(Layer model, double rate) {
        this(model, LearningRate.constant(rate), ALPHA, EPSILON);
    }

    /**
     * α, the weight of the past, is in [0, 1); ε is in (0, ∞).
     *
     * @param model whose parameters it moves
     * @param rate η at each step
     * @param alpha of the mean of the squared gradients
     * @param epsilon added to the root of that mean
     */
    public RmsProp(Layer model, LearningRate rate, double alpha, double epsilon) {
        Require.that(alpha >= 0 && alpha < 1, "RmsProp: alpha is in [0, 1), not %s", alpha);
        Require.that(epsilon > 0 && Double.isFinite(epsilon), "RmsProp: epsilon is in (0, ∞), not %s", epsilon);
        this.rule = new RuleState(model, rate, "squares");
        this.alpha = alpha;
        this.epsilon = epsilon;
    }

    @Override
    public void step(Gradients gradients) {
        rule.step(gradients, this::move);
    }

    private RuleState.Move move(Matrix p, Matrix g, List<Matrix> memory, double eta) {
        double[] next = p.toArray();
        double[] slope = g.toArray();
        double[] squares = memory.get(0).toArray();
        for (int i = 0; i < next.length; i++) {
            // G ← α · G + (1 − α) · (∂L/∂p)²
            squares[i] = alpha * squares[i] + (1 - alpha) * (slope[i] * slope[i]);
            // p ← p − η · ∂L/∂p / (√G + ε)
            next[i] -= eta * slope[i] / (Math.sqrt(squares[i]) + epsilon);
        }
        return RuleState.Move.toArrays(p, next, squares);
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
        return "RmsProp(rate " + rule.rate() + ", alpha " + alpha + ", epsilon " + epsilon + ")";
    }
}
