package nn.examples.solutions;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.Require;

/**
 * {@code y = x} where x > 0 and {@code y = slope · x} elsewhere; each column learns its slope. One slope is used by all
 * rows of its column, so its gradient is a sum over the rows; that of x has no sum, since an entry feeds one output.
 */
final class ParametricRelu implements Layer {

    private final Parameter slope;

    ParametricRelu(int columns) {
        this.slope = Parameter.withoutDecay(Matrix.filled(1, columns, 0.25));
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix s = slope.value();
        Require.columns(this, x, s.columns());
        // y = max(x, 0) + s ⊙ min(x, 0)
        Matrix y = x.atLeast(0).plus(x.map(v -> Math.min(v, 0)).timesRow(s));
        return new Pass(y, dy -> backward(x, s, dy));
    }

    private Gradients backward(Matrix x, Matrix s, Matrix dy) {
        // ∂L/∂x = ∂L/∂y where x > 0, and s ⊙ ∂L/∂y elsewhere
        Matrix dx = dy.wherePositive(x).plus(dy.minus(dy.wherePositive(x)).timesRow(s));
        // ∂L/∂s = Σ over the rows of min(x, 0) ⊙ ∂L/∂y
        Matrix dSlope = x.map(v -> Math.min(v, 0)).hadamard(dy).columnSums();
        return Gradients.ofInput(dx).and(slope, dSlope);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("slope", slope);
    }

    @Override
    public String toString() {
        return "ParametricRelu(" + slope.value().columns() + ")";
    }
}
