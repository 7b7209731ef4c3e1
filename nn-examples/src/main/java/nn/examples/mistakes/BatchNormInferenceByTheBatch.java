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

/** Batch normalisation in inference, whose way back is the one that belongs to training. */
public final class BatchNormInferenceByTheBatch implements Layer {

    private static final double EPSILON = 1e-5;

    private final Parameter gamma;
    private final RunningAverage runningMean;
    private final RunningAverage runningVariance;

    BatchNormInferenceByTheBatch(int features) {
        this.gamma = Parameter.withoutDecay(Matrix.filled(1, features, 1));
        this.runningMean = new RunningAverage(Matrix.zeros(1, features), 0.1);
        this.runningVariance = new RunningAverage(Matrix.filled(1, features, 1), 0.1);
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
        return Messages.of(new BatchNormInferenceByTheBatch(2), 5, 2, Mode.inference());
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix inverseDeviation = runningVariance.value().map(v -> 1 / Math.sqrt(v + EPSILON));
        Matrix xHat = x.minusRow(runningMean.value()).timesRow(inverseDeviation);
        Matrix g = gamma.value();
        return new Pass(xHat.timesRow(g), dy -> backward(xHat, inverseDeviation, g, dy));
    }

    private Gradients backward(Matrix xHat, Matrix inverseDeviation, Matrix g, Matrix dy) {
        Matrix dyXHat = dy.hadamard(xHat);
        // ∂L/∂x = γ / s ⊙ (∂L/∂y − mean of (∂L/∂y) − x̂ ⊙ mean of (∂L/∂y ⊙ x̂))
        Matrix paths = dy.minusRow(dy.columnMeans()).minus(xHat.timesRow(dyXHat.columnMeans()));
        Matrix dx = paths.timesRow(g.hadamard(inverseDeviation));
        return Gradients.ofInput(dx).and(gamma, dyXHat.columnSums());
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("gamma", gamma);
    }

    @Override
    public Map<String, RunningAverage> statistics() {
        return Named.of("runningMean", runningMean, "runningVariance", runningVariance);
    }

    @Override
    public String toString() {
        return "BatchNormInferenceByTheBatch(" + gamma.value().columns() + ")";
    }
}
