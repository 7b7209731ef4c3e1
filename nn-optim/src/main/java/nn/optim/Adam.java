package nn.optim;

import java.util.List;
import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Require;

/**
 * Adam: running averages of the gradient and of its square, {@code m ← β₁ · m + (1 − β₁) · ∂L/∂p} and
 * {@code v ← β₂ · v + (1 − β₂) · (∂L/∂p)²}, and with {@code m̂ = m / (1 − β₁ᵗ)} and {@code v̂ = v / (1 − β₂ᵗ)} in step
 * t = 1, 2, ... {@code p ← p − η · m̂ / (√v̂ + ε)}, entry by entry.
 *
 * <p>m and v start at 0; the hats make up for that, so that the first step is as long as the rate. ε stands outside of
 * the root and beside the corrected v̂, as in the paper's algorithm and in PyTorch; TensorFlow and the end of the
 * paper's section 2 put it beside the uncorrected √v. PyTorch's usual rate is 0.001. A gradient beyond 1e154, whose
 * square no double holds, stops its entry for good: {@link GradientClipping} is against that. Source: Kingma and Ba,
 * <i>Adam: A Method for Stochastic Optimization</i>, 2015, algorithm 1.
 */
public final class Adam implements Optimizer {

    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final RuleState rule;
    private final double beta1;
    private final double beta2;
    private final double epsilon;

    /**
     * PyTorch's and the paper's defaults: β₁ = 0.9, β₂ = 0.999, ε = 1e-8.
     *
     * @param model whose parameters it moves
     * @param rate η, constant, above 0; 0.001 in the paper
     */
    public Adam(Layer model, double rate) {
        this(model, LearningRate.constant(rate));
    }

    /**
     * The same defaults.
     *
     * @param model whose parameters it moves
     * @param rate η at each step
     */
    public Adam(Layer model, LearningRate rate) {
        this(model, rate, BETA_1, BETA_2, EPSILON);
    }

    /**
     * β₁ and β₂, the weights of the past, are in [0, 1); ε is in (0, ∞).
     *
     * @param model whose parameters it moves
     * @param rate η at each step
     * @param beta1 of the mean of the gradients
     * @param beta2 of the mean of their squares
     * @param epsilon added to the root of that mean
     */
    public Adam(Layer model, LearningRate rate, double beta1, double beta2, double epsilon) {
        Require.that(beta1 >= 0 && beta1 < 1, "Adam: beta1 is in [0, 1), not %s", beta1);
        Require.that(beta2 >= 0 && beta2 < 1, "Adam: beta2 is in [0, 1), not %s", beta2);
        Require.that(epsilon > 0 && Double.isFinite(epsilon), "Adam: epsilon is in (0, ∞), not %s", epsilon);
        this.rule = new RuleState(model, rate, "mean", "square");
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
    }

    @Override
    public void step(Gradients gradients) {
        rule.step(gradients, this::move);
    }

    private RuleState.Move move(Matrix p, Matrix g, List<Matrix> memory, double eta) {
        double[] next = p.toArray();
        double[] slope = g.toArray();
        double[] m = memory.get(0).toArray();
        double[] v = memory.get(1).toArray();
        // m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ)
        long t = rule.steps() + 1;
        double meanShare = 1 - Math.pow(beta1, t);
        double squareShare = 1 - Math.pow(beta2, t);
        for (int i = 0; i < next.length; i++) {
            // m ← β₁ · m + (1 − β₁) · ∂L/∂p
            m[i] = beta1 * m[i] + (1 - beta1) * slope[i];
            // v ← β₂ · v + (1 − β₂) · (∂L/∂p)²
            v[i] = beta2 * v[i] + (1 - beta2) * (slope[i] * slope[i]);
            // p ← p − η · m̂ / (√v̂ + ε)
            next[i] -= eta * (m[i] / meanShare) / (Math.sqrt(v[i] / squareShare) + epsilon);
        }
        return RuleState.Move.toArrays(p, next, m, v);
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
        return "Adam(rate %s, beta1 %s, beta2 %s, epsilon %s)".formatted(rule.rate(), beta1, beta2, epsilon);
    }
}
