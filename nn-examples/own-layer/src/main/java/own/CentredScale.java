package own;

import java.util.Map;
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
 * Centred, then scaled: {@code y = γ ⊙ (x − μ)}, column by column. In training μ is the mean of the batch, and a
 * running average takes it in; in inference μ is that average. x and y are N x features, γ and μ are 1 x features.
 */
public final class CentredScale implements Layer {

    private static final double MOMENTUM = 0.1;

    private final Parameter gamma;
    private final RunningAverage runningMean;

    /** All factors start at 1, all means at 0. */
    public CentredScale(int features) {
        this.gamma = Parameter.withoutDecay(Matrix.filled(1, features, 1));
        this.runningMean = new RunningAverage(Matrix.zeros(1, features), MOMENTUM);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Require.columns(this, x, gamma.value().columns());
        return mode instanceof Mode.Training ? forwardTraining(x) : forwardInference(x);
    }

    private Pass forwardTraining(Matrix x) {
        Matrix g = gamma.value();
        Matrix mean = x.columnMeans();
        Matrix centred = x.minusRow(mean);
        // y = γ ⊙ (x − μ), μ the mean of the batch
        Matrix y = centred.timesRow(g);
        runningMean.update(mean);
        return new Pass(y, dy -> backwardTraining(centred, g, dy));
    }

    private Gradients backwardTraining(Matrix centred, Matrix g, Matrix dy) {
        // ∂L/∂x = γ ⊙ (∂L/∂y − mean of ∂L/∂y)
        Matrix dx = dy.minusRow(dy.columnMeans()).timesRow(g);
        return Gradients.ofInput(dx).and(gamma, dGamma(centred, dy));
    }

    private Pass forwardInference(Matrix x) {
        Matrix g = gamma.value();
        Matrix centred = x.minusRow(runningMean.value());
        // y = γ ⊙ (x − μ), μ a constant
        Matrix y = centred.timesRow(g);
        return new Pass(y, dy -> backwardInference(centred, g, dy));
    }

    private Gradients backwardInference(Matrix centred, Matrix g, Matrix dy) {
        // ∂L/∂x = γ ⊙ ∂L/∂y
        Matrix dx = dy.timesRow(g);
        return Gradients.ofInput(dx).and(gamma, dGamma(centred, dy));
    }

    /** {@code ∂L/∂γ = Σ over the rows of ∂L/∂y ⊙ (x − μ)}. */
    private static Matrix dGamma(Matrix centred, Matrix dy) {
        return dy.hadamard(centred).columnSums();
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("gamma", gamma);
    }

    @Override
    public Map<String, RunningAverage> statistics() {
        return Named.of("runningMean", runningMean);
    }

    @Override
    public String toString() {
        return "CentredScale(" + gamma.value().columns() + ")";
    }
}
