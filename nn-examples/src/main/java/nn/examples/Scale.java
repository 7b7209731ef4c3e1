package nn.examples;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.Require;

/** A layer of your own: {@code y = γ ⊙ x}, a learned factor for each column. x is N x features, γ is 1 x features. */
public final class Scale implements Layer {

    private final Parameter gamma;

    /**
     * All factors start at 1.
     *
     * @param features the columns of x
     */
    public Scale(int features) {
        this.gamma = Parameter.withoutDecay(Matrix.filled(1, features, 1));
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix g = gamma.value();
        Require.columns(this, x, g.columns());
        // y = γ ⊙ x
        Matrix y = x.timesRow(g);
        return new Pass(y, dy -> backward(x, g, dy));
    }

    private Gradients backward(Matrix x, Matrix g, Matrix dy) {
        // ∂L/∂x = γ ⊙ ∂L/∂y
        Matrix dx = dy.timesRow(g);
        // ∂L/∂γ = Σ over the rows of x ⊙ ∂L/∂y
        Matrix dGamma = x.hadamard(dy).columnSums();
        return Gradients.ofInput(dx).and(gamma, dGamma);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("gamma", gamma);
    }

    @Override
    public String toString() {
        return "Scale(" + gamma.value().columns() + ")";
    }
}
