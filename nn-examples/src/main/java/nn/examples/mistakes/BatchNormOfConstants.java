package nn.examples.mistakes;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.RunningAverage;

/**
 * Batch normalisation whose way back takes the batch's mean and variance for constants, as in inference: the paths
 * through both are missing.
 */
public final class BatchNormOfConstants implements Layer {

    private static final double EPSILON = 1e-5;
    private static final double MOMENTUM = 0.1;

    private final Parameter gamma;
    private final Parameter beta;
    private final RunningAverage runningMean;
    private final RunningAverage runningVariance;

    /**
     * A layer with all scales 1 and all shifts 0.
     *
     * @param features columns of x
     */
    public BatchNormOfConstants(int features) {
        this.gamma = Parameter.withoutDecay(Matrix.filled(1, features, 1));
        this.beta = Parameter.withoutDecay(Matrix.zeros(1, features));
        this.runningMean = new RunningAverage(Matrix.zeros(1, features), MOMENTUM);
        this.runningVariance = new RunningAverage(Matrix.filled(1, features, 1), MOMENTUM);
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return Messages.of(new BatchNormOfConstants(3), 4, 3);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        return mode instanceof Mode.Training ? forwardTraining(x)
                : normalised(x, runningMean.value(), runningVariance.value());
    }

    private Pass forwardTraining(Matrix x) {
        double n = x.rows();
        Matrix mean = x.columnMeans();
        Matrix centred = x.minusRow(mean);
        Matrix variance = centred.hadamard(centred).columnMeans();
        runningMean.update(mean);
        runningVariance.update(variance.times(n / (n - 1)));
        return normalised(x, mean, variance);
    }

    private Pass normalised(Matrix x, Matrix mean, Matrix variance) {
        Matrix inverseDeviation = variance.map(v -> 1 / Math.sqrt(v + EPSILON));
        // x̂ = (x − μ) / √(σ² + ε)
        Matrix xHat = x.minusRow(mean).timesRow(inverseDeviation);
        Matrix g = gamma.value();
        // y = γ ⊙ x̂ + β
        Matrix y = xHat.timesRow(g).plusRow(beta.value());
        return new Pass(y, dy -> backward(xHat, inverseDeviation, g, dy));
    }

    private Gradients backward(Matrix xHat, Matrix inverseDeviation, Matrix g, Matrix dy) {
        Matrix dGamma = dy.hadamard(xHat).columnSums();
        Matrix dBeta = dy.columnSums();
        // forgotten in training: x moves μ and σ² as well
        Matrix dx = dy.timesRow(g.hadamard(inverseDeviation));
        return Gradients.ofInput(dx).and(gamma, dGamma).and(beta, dBeta);
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
        return "BatchNormOfConstants(" + gamma.value().columns() + ")";
    }
}
