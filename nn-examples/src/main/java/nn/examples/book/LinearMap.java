package nn.examples.book;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.Require;

/** A layer that is one product, {@code y = x · W}: x is N x inputs, W inputs x outputs, y N x outputs. */
public final class LinearMap implements Layer {

    private final Parameter weight;

    /**
     * With a given weight.
     *
     * @param weight the weight to start with, inputs x outputs
     */
    public LinearMap(Matrix weight) {
        this.weight = Parameter.of(weight);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix w = weight.value();
        Require.columns(this, x, w.rows());
        // y = x · W
        Matrix y = x.times(w);
        return new Pass(y, dy -> backward(x, w, dy));
    }

    private Gradients backward(Matrix x, Matrix w, Matrix dy) {
        // ∂L/∂x = ∂L/∂y · Wᵀ
        Matrix dx = dy.times(w.transpose());
        // ∂L/∂W = xᵀ · ∂L/∂y
        Matrix dWeight = x.transpose().times(dy);
        return Gradients.ofInput(dx).and(weight, dWeight);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Map.of("weight", weight);
    }

    @Override
    public String toString() {
        return "LinearMap(" + weight.value().rows() + " -> " + weight.value().columns() + ")";
    }
}
