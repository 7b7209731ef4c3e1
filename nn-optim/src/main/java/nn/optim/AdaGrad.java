package nn.optim;

import java.util.List;
import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Require;

/**
 * AdaGrad: {@code G ← G + (∂L/∂p)²}, then {@code p ← p − η · ∂L/∂p / (√G + ε)}, entry by entry. An entry that has moved
 * far moves less and less; the first step is as long as the rate, whatever the gradient.
 *
 * <p>ε stands outside of the root and G starts at 0, as in PyTorch. Keras puts ε inside ({@code √(G + ε)}) and starts
 * G at 0.1. PyTorch's usual rate is 0.01; its decay of the rate is {@code step -> rate / (1 + step * decay)} here.
 * A gradient beyond 1e154, whose square no double holds, stops its entry, as in {@link Adam}.
 *
 * <p>Source: Duchi, Hazan and Singer, <i>Adaptive Subgradient Methods for Online Learning and Stochastic
 * Optimization</i>, 2011, section 1.1; Goodfellow, Bengio and Courville, <i>Deep Learning</i>, section 8.5.1.
 */
public final class AdaGrad implements Optimizer {

    private static final double EPSILON = 1e-10;

    private final RuleState rule;
    private final double epsilon;

    /**
     * PyTorch's default: ε = 1e-10.
     *
     * @param model whose parameters it moves
     * @param rate η, constant, above 0
     */
    public AdaGrad(Layer model, double rate) {
        this(model, LearningRate.constant(rate), EPSILON);
    }

    /**
     * ε is in (0, ∞).
     *
     * @param model whose parameters it moves
     * @param rate η at each step
     * @param epsilon added to the root of the sum of squares
     */
    public AdaGrad(Layer model, LearningRate rate, double epsilon) {
        Require.that(epsilon > 0 && Double.isFinite(epsilon), "AdaGrad: epsilon is in (0, ∞), not %s", epsilon);
        this.rule = new RuleState(model, rate, "squares");
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
            // G ← G + (∂L/∂p)²
            squares[i] += slope[i] * slope[i];
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
        return "AdaGrad(rate " + rule.rate() + ", epsilon " + epsilon + ")";
    }
}
