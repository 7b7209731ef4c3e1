package exercises;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.Require;

/** {@code y = x} where x > 0 and {@code y = slope · x} elsewhere; each column learns its slope. Back is yours. */
public final class ParametricRelu implements Layer {

    private final Parameter slope;

    public ParametricRelu(int columns) {
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
        // yours: ∂L/∂x, in the shape of x, and ∂L/∂s, in the shape of s
        Matrix dx = x.times(0);
        Matrix dSlope = s.times(0);
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
