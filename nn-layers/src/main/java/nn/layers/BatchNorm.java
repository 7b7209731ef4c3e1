package nn.layers;

import java.util.Map;
import java.util.Objects;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.Require;
import nn.core.RunningAverage;

/**
 * Batch normalisation: {@code y = γ ⊙ x̂ + β} with {@code x̂ = (x − μ) / √(σ² + ε)}, column by column.
 *
 * <p>In training, μ and σ² are the mean and the biased variance (divided by N) of the batch, and running averages take
 * them in; in inference, μ and σ² are those averages, constants to the way back. Conventions, as in PyTorch: momentum
 * is the weight of the new batch, and the running variance takes in the unbiased variance (divided by N − 1).
 *
 * <p>Source: Ioffe and Szegedy, <i>Batch Normalization: Accelerating Deep Network Training by Reducing Internal
 * Covariate Shift</i>, 2015, algorithms 1 and 2.
 */
public final class BatchNorm implements Layer {

    /** Which variance of a batch the running variance takes in: divided by N − 1, as in the paper, or by N. */
    public enum RunningVariance {

        /** Divided by N − 1. */
        UNBIASED,

        /** Divided by N, as in the normalisation itself. */
        BIASED
    }

    private static final double EPSILON = 1e-5;
    private static final double MOMENTUM = 0.1;

    private final double epsilon;
    private final RunningVariance convention;
    private final Parameter gamma;
    private final Parameter beta;
    private final RunningAverage runningMean;
    private final RunningAverage runningVariance;

    /**
     * PyTorch's defaults: ε = 1e-5, momentum 0.1, unbiased running variance.
     *
     * @param features the columns of a batch, at least 1
     */
    public BatchNorm(int features) {
        this(features, EPSILON, MOMENTUM, RunningVariance.UNBIASED);
    }

    /**
     * Momentum is the weight of the new batch, in (0, 1]; ε is in (0, ∞).
     *
     * @param features the columns of a batch, at least 1
     * @param epsilon added to the variance
     * @param momentum in other books one minus this
     * @param convention of the running variance alone: the batch is always normalised by the biased one
     */
    public BatchNorm(int features, double epsilon, double momentum, RunningVariance convention) {
        Require.that(features >= 1, "BatchNorm: there is at least one feature, not %d", features);
        Require.that(epsilon > 0 && Double.isFinite(epsilon), "BatchNorm: epsilon is in (0, ∞), not %s", epsilon);
        this.epsilon = epsilon;
        this.convention = Objects.requireNonNull(convention);
        this.gamma = Parameter.withoutDecay(Matrix.filled(1, features, 1));
        this.beta = Parameter.withoutDecay(Matrix.zeros(1, features));
        this.runningMean = new RunningAverage(Matrix.zeros(1, features), momentum);
        this.runningVariance = new RunningAverage(Matrix.filled(1, features, 1), momentum);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Require.columns(this, x, gamma.value().columns());
        return mode instanceof Mode.Training ? forwardTraining(x) : forwardInference(x);
    }

    private Pass forwardTraining(Matrix x) {
        Require.that(x.rows() > 1, "%s cannot train on a single row, whose variance is 0: use batches of two rows or"
                + " more (Batches can drop or join a last batch that is too small), or inference mode", this);
        // μ = mean of x
        Matrix mean = x.columnMeans();
        Matrix centred = x.minusRow(mean);
        // σ² = mean of (x − μ)²
        Matrix variance = centred.hadamard(centred).columnMeans();
        Matrix inverseDeviation = inverseDeviation(variance);
        // x̂ = (x − μ) / √(σ² + ε)
        Matrix xHat = centred.timesRow(inverseDeviation);
        Matrix g = gamma.value();
        // y = γ ⊙ x̂ + β
        Matrix y = xHat.timesRow(g).plusRow(beta.value());
        updateAverages(x.rows(), mean, variance);
        return new Pass(y, dy -> backwardTraining(xHat, inverseDeviation, g, dy));
    }

    private Gradients backwardTraining(Matrix xHat, Matrix inverseDeviation, Matrix g, Matrix dy) {
        // ∂L/∂γ = Σ over the rows of ∂L/∂y ⊙ x̂
        Matrix dyXHat = dy.hadamard(xHat);
        Matrix dGamma = dyXHat.columnSums();
        // ∂L/∂β = Σ over the rows of ∂L/∂y
        Matrix dBeta = dy.columnSums();
        // ∂L/∂x = γ / √(σ² + ε) ⊙ (∂L/∂y − mean of (∂L/∂y) − x̂ ⊙ mean of (∂L/∂y ⊙ x̂)):
        // the paths through x̂, through μ and through σ², added and simplified
        Matrix paths = dy.minusRow(dy.columnMeans()).minus(xHat.timesRow(dyXHat.columnMeans()));
        Matrix dx = paths.timesRow(g.hadamard(inverseDeviation));
        return Gradients.ofInput(dx).and(gamma, dGamma).and(beta, dBeta);
    }

    private Pass forwardInference(Matrix x) {
        Matrix inverseDeviation = inverseDeviation(runningVariance.value());
        Matrix xHat = x.minusRow(runningMean.value()).timesRow(inverseDeviation);
        Matrix g = gamma.value();
        // y = γ ⊙ x̂ + β
        Matrix y = xHat.timesRow(g).plusRow(beta.value());
        return new Pass(y, dy -> backwardInference(xHat, inverseDeviation, g, dy));
    }

    private Gradients backwardInference(Matrix xHat, Matrix inverseDeviation, Matrix g, Matrix dy) {
        // ∂L/∂γ = Σ over the rows of ∂L/∂y ⊙ x̂
        Matrix dGamma = dy.hadamard(xHat).columnSums();
        // ∂L/∂β = Σ over the rows of ∂L/∂y
        Matrix dBeta = dy.columnSums();
        // ∂L/∂x = γ / √(σ² + ε) ⊙ ∂L/∂y
        Matrix dx = dy.timesRow(g.hadamard(inverseDeviation));
        return Gradients.ofInput(dx).and(gamma, dGamma).and(beta, dBeta);
    }

    /** {@code 1 / √(σ² + ε)}. */
    private Matrix inverseDeviation(Matrix variance) {
        return variance.map(v -> 1 / Math.sqrt(v + epsilon));
    }

    private void updateAverages(double n, Matrix mean, Matrix variance) {
        double bessel = convention == RunningVariance.UNBIASED ? n / (n - 1) : 1;
        runningMean.update(mean);
        runningVariance.update(variance.times(bessel));
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("gamma", gamma, "beta", beta);
    }

    @Override
    public Map<String, RunningAverage> statistics() {
        return Named.of("runningMean", runningMean, "runningVariance", runningVariance);
    }

    @Override
    public String toString() {
        double momentum = runningMean.momentum();
        boolean usual = epsilon == EPSILON && momentum == MOMENTUM && convention == RunningVariance.UNBIASED;
        String settings = usual ? "" : ", " + epsilon + ", " + momentum + ", " + convention;
        return "BatchNorm(" + gamma.value().columns() + settings + ")";
    }
}
