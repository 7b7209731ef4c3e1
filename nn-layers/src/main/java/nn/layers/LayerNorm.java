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
 * Layer normalisation: {@code y = γ ⊙ x̂ + β} with {@code x̂ = (x − μ) / √(σ² + ε)}, row by row.
 *
 * <p>μ and σ² are the mean and the biased variance (divided by the number of features) of each row; γ and β have an
 * entry for each feature. A row does not see its neighbours, so training and inference are the same, and a single row
 * is enough. With one feature x̂ is 0.
 *
 * <p>Source: Ba, Kiros and Hinton, <i>Layer Normalization</i>, 2016, equation 4.
 */
public final class LayerNorm implements Layer {

    private static final double EPSILON = 1e-5;

    private final double epsilon;
    private final Parameter gamma;
    private final Parameter beta;

    /**
     * PyTorch's default: ε = 1e-5.
     *
     * @param features the columns of a row, all of one group
     */
    public LayerNorm(int features) {
        this(features, EPSILON);
    }

    /**
     * ε is in (0, ∞).
     *
     * @param features the columns of a row, all of one group
     * @param epsilon added to the variance of a row
     */
    public LayerNorm(int features, double epsilon) {
        Require.that(features >= 1, "LayerNorm: there is at least one feature, not %d", features);
        Require.that(epsilon > 0 && Double.isFinite(epsilon), "LayerNorm: epsilon is in (0, ∞), not %s", epsilon);
        this.epsilon = epsilon;
        this.gamma = Parameter.withoutDecay(Matrix.filled(1, features, 1));
        this.beta = Parameter.withoutDecay(Matrix.zeros(1, features));
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Require.columns(this, x, gamma.value().columns());
        // x̂ = (x − μ) / √(σ² + ε)
        Pass standardisation = RowStandardisation.forward(x, epsilon);
        Matrix g = gamma.value();
        // y = γ ⊙ x̂ + β
        Matrix y = standardisation.output().timesRow(g).plusRow(beta.value());
        return new Pass(y, dy -> backward(standardisation, g, dy));
    }

    private Gradients backward(Pass standardisation, Matrix g, Matrix dy) {
        // ∂L/∂γ = Σ over the rows of ∂L/∂y ⊙ x̂
        Matrix dGamma = dy.hadamard(standardisation.output()).columnSums();
        // ∂L/∂β = Σ over the rows of ∂L/∂y
        Matrix dBeta = dy.columnSums();
        // ∂L/∂x̂ = γ ⊙ ∂L/∂y
        Matrix dXHat = dy.timesRow(g);
        return standardisation.backward(dXHat).and(gamma, dGamma).and(beta, dBeta);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("gamma", gamma, "beta", beta);
    }

    @Override
    public String toString() {
        return "LayerNorm(" + gamma.value().columns() + (epsilon == EPSILON ? "" : ", " + epsilon) + ")";
    }
}
