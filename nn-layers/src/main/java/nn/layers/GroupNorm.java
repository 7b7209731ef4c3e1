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
 * Group normalisation: {@code y = γ ⊙ x̂ + β} with {@code x̂ = (x − μ) / √(σ² + ε)}, group by group.
 *
 * <p>A row is positions x channels, channels last; there may be any number of positions. A group is a run of channels
 * that stand side by side. μ and σ² are the mean and the biased variance over all positions and the channels of the
 * group, for each row by itself; γ and β have an entry for each channel. One group is a layer normalisation over
 * positions and channels, and a group for each channel is instance normalisation (InstanceNorm). Training and inference
 * are the same.
 *
 * <p>Source: Wu and He, <i>Group Normalization</i>, 2018, equations 1 to 7.
 */
public final class GroupNorm implements Layer {

    private static final double EPSILON = 1e-5;

    private final ChannelGroups groups;
    private final double epsilon;
    private final Parameter gamma;
    private final Parameter beta;

    /**
     * PyTorch's default: ε = 1e-5.
     *
     * @param groups at least 1: one makes a layer norm of each image, as many as channels an instance norm
     * @param channels C, last in a row
     */
    public GroupNorm(int groups, int channels) {
        this(groups, channels, EPSILON);
    }

    /**
     * The channels are a multiple of the groups; ε is in (0, ∞).
     *
     * @param groups at least 1
     * @param channels C, last in a row
     * @param epsilon added to the variance of a group
     */
    public GroupNorm(int groups, int channels, double epsilon) {
        Require.that(groups >= 1, "GroupNorm: there is at least one group, not %d", groups);
        Require.that(channels >= 1 && channels % groups == 0,
                "GroupNorm: %d groups of one size cannot be made of %d channels", groups, channels);
        Require.that(epsilon > 0 && Double.isFinite(epsilon), "GroupNorm: epsilon is in (0, ∞), not %s", epsilon);
        this.groups = new ChannelGroups(groups, channels / groups);
        this.epsilon = epsilon;
        this.gamma = Parameter.withoutDecay(Matrix.filled(1, channels, 1));
        this.beta = Parameter.withoutDecay(Matrix.zeros(1, channels));
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Require.that(x.columns() % groups.channels() == 0,
                "%s needs an input with %d columns for each position, not %s", this, groups.channels(), x.shape());
        // x̂ = (x − μ) / √(σ² + ε), a row for each group
        Pass standardisation = RowStandardisation.forward(groups.split(x), epsilon);
        Matrix xHat = byPosition(groups.join(standardisation.output()));
        Matrix g = gamma.value();
        // y = γ ⊙ x̂ + β
        Matrix y = xHat.timesRow(g).plusRow(beta.value()).reshape(x.rows(), x.columns());
        return new Pass(y, dy -> backward(standardisation, xHat, g, dy));
    }

    private Gradients backward(Pass standardisation, Matrix xHat, Matrix g, Matrix dy) {
        Matrix upstream = byPosition(dy);
        // ∂L/∂γ = Σ over rows and positions of ∂L/∂y ⊙ x̂
        Matrix dGamma = upstream.hadamard(xHat).columnSums();
        // ∂L/∂β = Σ over rows and positions of ∂L/∂y
        Matrix dBeta = upstream.columnSums();
        // ∂L/∂x̂ = γ ⊙ ∂L/∂y
        Matrix dXHat = groups.split(upstream.timesRow(g).reshape(dy.rows(), dy.columns()));
        Matrix dx = groups.join(standardisation.backward(dXHat).input());
        return Gradients.ofInput(dx).and(gamma, dGamma).and(beta, dBeta);
    }

    /** A row for each position of each example, a column for each channel. */
    private Matrix byPosition(Matrix x) {
        return x.reshape(x.rows() * (x.columns() / groups.channels()), groups.channels());
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("gamma", gamma, "beta", beta);
    }

    @Override
    public String toString() {
        String setting = epsilon == EPSILON ? "" : ", " + epsilon;
        return "GroupNorm(" + groups.groups() + ", " + groups.channels() + setting + ")";
    }
}
