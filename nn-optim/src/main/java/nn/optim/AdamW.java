package nn.optim;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;

/**
 * AdamW: {@link Adam} with decoupled {@link WeightDecay}, {@code p ← p − η · (m̂ / (√v̂ + ε) + λ · p)}.
 *
 * <p>Biases and normalisations do not decay; PyTorch's AdamW lets every parameter decay that it is given, which is
 * {@link WeightDecay#ofEverything} around an Adam. Source: Loshchilov and Hutter, <i>Decoupled Weight Decay
 * Regularization</i>, 2019, algorithm 2.
 */
public final class AdamW implements Optimizer {

    private static final double LAMBDA = 0.01;

    private final Adam adam;
    private final WeightDecay decay;
    private final double lambda;

    /**
     * PyTorch's defaults: β₁ = 0.9, β₂ = 0.999, ε = 1e-8, λ = 0.01.
     *
     * @param model whose parameters it moves
     * @param rate η, constant, above 0
     */
    public AdamW(Layer model, double rate) {
        this(model, LearningRate.constant(rate), LAMBDA);
    }

    /**
     * Adam's defaults; λ is in [0, ∞).
     *
     * @param model whose parameters it moves
     * @param rate η at each step
     * @param lambda the weight decay, which η multiplies
     */
    public AdamW(Layer model, LearningRate rate, double lambda) {
        this(model, new Adam(model, rate), rate, lambda);
    }

    /**
     * β₁ and β₂ are in [0, 1), ε in (0, ∞), λ in [0, ∞).
     *
     * @param model whose parameters it moves
     * @param rate η at each step
     * @param beta1 of the mean of the gradients
     * @param beta2 of the mean of their squares
     * @param epsilon added to the root of that mean
     * @param lambda the weight decay, which η multiplies
     */
    public AdamW(Layer model, LearningRate rate, double beta1, double beta2, double epsilon, double lambda) {
        this(model, new Adam(model, rate, beta1, beta2, epsilon), rate, lambda);
    }

    private AdamW(Layer model, Adam adam, LearningRate rate, double lambda) {
        this.adam = adam;
        this.decay = new WeightDecay(model, adam, rate, lambda);
        this.lambda = lambda;
    }

    @Override
    public void step(Gradients gradients) {
        decay.step(gradients);
    }

    @Override
    public Map<String, Matrix> state() {
        return decay.state();
    }

    @Override
    public void restore(Map<String, Matrix> state) {
        decay.restore(state);
    }

    @Override
    public String toString() {
        return "AdamW(" + adam + ", lambda " + lambda + ")";
    }
}
