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
 * A convolution along a row, with a filter of three: {@code yⱼ = w₀ xⱼ₋₁ + w₁ xⱼ + w₂ xⱼ₊₁}, where beyond either end x
 * is 0.
 */
final class Neighbours implements Layer {

    private final Parameter filter = Parameter.of(Matrix.rowOf(0, 1, 0));

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix w = filter.value();
        // yⱼ = w₀ xⱼ₋₁ + w₁ xⱼ + w₂ xⱼ₊₁
        Matrix y = Matrix.generate(x.rows(), x.columns(), (i, j) ->
                w.get(0, 0) * at(x, i, j - 1) + w.get(0, 1) * at(x, i, j) + w.get(0, 2) * at(x, i, j + 1));
        return new Pass(y, dy -> backward(x, w, dy));
    }

    private static double at(Matrix x, int i, int j) {
        return j < 0 || j >= x.columns() ? 0 : x.get(i, j);
    }

    private Gradients backward(Matrix x, Matrix w, Matrix dy) {
        // ∂L/∂xⱼ = w₀ ∂L/∂yⱼ₊₁ + w₁ ∂L/∂yⱼ + w₂ ∂L/∂yⱼ₋₁: the filter is flipped
        Matrix dx = Matrix.generate(x.rows(), x.columns(), (i, j) ->
                w.get(0, 0) * at(dy, i, j + 1) + w.get(0, 1) * at(dy, i, j) + w.get(0, 2) * at(dy, i, j - 1));
        // ∂L/∂wₖ = Σ over rows and places of ∂L/∂yⱼ xⱼ₊ₖ₋₁
        Matrix dFilter = Matrix.generate(1, 3, (none, k) -> Matrix.generate(x.rows(), x.columns(),
                (i, j) -> dy.get(i, j) * at(x, i, j + k - 1)).sum());
        return Gradients.ofInput(dx).and(filter, dFilter);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("filter", filter);
    }

    @Override
    public String toString() {
        return "Neighbours()";
    }
}
