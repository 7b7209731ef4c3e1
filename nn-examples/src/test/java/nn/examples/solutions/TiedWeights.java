package nn.examples.solutions;

import java.util.Map;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.Require;

/** {@code y = x · W · Wᵀ}: the features are squeezed into a few and unfolded by the same weight. */
final class TiedWeights implements Layer {

    private final Parameter weight;

    /** Weights drawn from the normal distribution. */
    TiedWeights(int features, int few, RandomGenerator random) {
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
        // ∂L/∂h = ∂L/∂y · W
        Matrix dh = dy.times(w);
        // ∂L/∂W = xᵀ · ∂L/∂h + (∂L/∂y)ᵀ · h, from y = x · W · Wᵀ
        Matrix dWeight = x.transpose().times(dh).plus(dy.transpose().times(h));
        // ∂L/∂x = ∂L/∂h · Wᵀ
        Matrix dx = dh.times(w.transpose());
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
