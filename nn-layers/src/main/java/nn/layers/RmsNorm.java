package nn.layers;

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
 * Root mean square normalisation: {@code y = γ ⊙ x̂} with {@code x̂ = x / √(mean of x² + ε)}, row by row.
 *
 * <p>It is layer normalisation without the mean and without a bias: only the length of a row is set. γ has an entry
 * for each feature. Training and inference are the same.
 *
 * <p>Source: Zhang and Sennrich, <i>Root Mean Square Layer Normalization</i>, 2019, equation 4.
 */
public final class RmsNorm implements Layer {

    private static final double EPSILON = 1e-5;

    private final double epsilon;
    private final Parameter gamma;

    /**
     * ε = 1e-5, as in the other normalisations here. Others differ: PyTorch takes the machine epsilon.
     *
     * @param features the columns of a row
     */
    public RmsNorm(int features) {
        this(features, EPSILON);
    }

    /**
     * ε is in (0, ∞).
     *
     * @param features the columns of a row
     * @param epsilon added to the mean square of a row
     */
    public RmsNorm(int features, double epsilon) {
        Require.that(features >= 1, "RmsNorm: there is at least one feature, not %d", features);
        Require.that(epsilon > 0 && Double.isFinite(epsilon), "RmsNorm: epsilon is in (0, ∞), not %s", epsilon);
        this.epsilon = epsilon;
        this.gamma = Parameter.withoutDecay(Matrix.filled(1, features, 1));
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Require.columns(this, x, gamma.value().columns());
        // 1 / √(mean of x² + ε)
        Matrix inverseRoot = x.hadamard(x).rowMeans().map(square -> 1 / Math.sqrt(square + epsilon));
        Matrix xHat = x.timesColumn(inverseRoot);
        Matrix g = gamma.value();
        // y = γ ⊙ x̂
        return new Pass(xHat.timesRow(g), dy -> backward(xHat, inverseRoot, g, dy));
    }

    private Gradients backward(Matrix xHat, Matrix inverseRoot, Matrix g, Matrix dy) {
        // ∂L/∂γ = Σ over the rows of ∂L/∂y ⊙ x̂
        Matrix dGamma = dy.hadamard(xHat).columnSums();
        // ∂L/∂x̂ = γ ⊙ ∂L/∂y
        Matrix dXHat = dy.timesRow(g);
        // ∂L/∂x = (∂L/∂x̂ − x̂ ⊙ mean of (∂L/∂x̂ ⊙ x̂)) / √(mean of x² + ε)
        Matrix throughRoot = xHat.timesColumn(dXHat.hadamard(xHat).rowMeans());
        return Gradients.ofInput(dXHat.minus(throughRoot).timesColumn(inverseRoot)).and(gamma, dGamma);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("gamma", gamma);
    }

    @Override
    public String toString() {
        return "RmsNorm(" + gamma.value().columns() + (epsilon == EPSILON ? "" : ", " + epsilon) + ")";
    }
}
