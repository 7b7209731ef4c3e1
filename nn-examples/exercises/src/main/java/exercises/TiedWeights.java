package exercises;

import java.util.Map;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.Require;

/**
 * {@code y = x · W · Wᵀ}: the features are squeezed into a few and unfolded by the same weight. The way back is yours.
 */
public final class TiedWeights implements Layer {

    private final Parameter weight;

    /** Weights drawn from the normal distribution. */
    public TiedWeights(int features, int few, RandomGenerator random) {
        this.weight = Parameter.of(Matrix.draw(features, few, random::nextGaussian));
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix w = weight.value();
        Require.columns(this, x, w.rows());
        // h = x · W, N x few
        Matrix h = x.times(w);
        // y = h · Wᵀ
        Matrix y = h.times(w.transpose());
        return new Pass(y, dy -> backward(x, w, h, dy));
    }

    private Gradients backward(Matrix x, Matrix w, Matrix h, Matrix dy) {
        // yours: ∂L/∂W, from both places where W stands
        Matrix dWeight = w.times(0);
        // yours: ∂L/∂x
        Matrix dx = x.times(0);
        return Gradients.ofInput(dx).and(weight, dWeight);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Map.of("weight", weight);
    }

    @Override
    public String toString() {
        return "TiedWeights(" + weight.value().rows() + " -> " + weight.value().columns() + ")";
    }
}
