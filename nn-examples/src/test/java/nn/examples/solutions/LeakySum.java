package nn.examples.solutions;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;

/**
 * The smallest recurrent layer, with one number at each step: {@code yₜ = u yₜ₋₁ + xₜ}, where before the first step y
 * is 0. A row holds as many steps as it has columns; u is learned.
 */
final class LeakySum implements Layer {

    private final Parameter leak = Parameter.of(Matrix.rowOf(0.5));

    @Override
    public Pass forward(Matrix x, Mode mode) {
        double u = leak.value().get(0, 0);
        double[] y = x.toArray();
        for (int k = 0; k < y.length; k++) {
            // yₜ = u yₜ₋₁ + xₜ
            y[k] += k % x.columns() == 0 ? 0 : u * y[k - 1];
        }
        Matrix output = Matrix.of(x.rows(), x.columns(), y);
        return new Pass(output, dy -> backward(output, u, dy));
    }

    private Gradients backward(Matrix y, double u, Matrix dy) {
        double[] dx = dy.toArray();
        double du = 0;
        for (int k = dx.length - 1; k >= 0; k--) {
            boolean last = k % y.columns() == y.columns() - 1;
            boolean first = k % y.columns() == 0;
            // ∂L/∂yₜ in all = ∂L/∂yₜ + u times that of the next step; ∂L/∂xₜ is the same
            dx[k] += last ? 0 : u * dx[k + 1];
            // ∂L/∂u = Σ over the steps of ∂L/∂yₜ in all times yₜ₋₁
            du += first ? 0 : dx[k] * y.get(k / y.columns(), k % y.columns() - 1);
        }
        return Gradients.ofInput(Matrix.of(y.rows(), y.columns(), dx)).and(leak, Matrix.rowOf(du));
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("leak", leak);
    }

    @Override
    public String toString() {
        return "LeakySum()";
    }
}
