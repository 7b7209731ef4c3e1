package nn.examples.mistakes;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;

/** Batch normalisation in training whose way back divides by σ where forward divides by √(σ² + ε). */
public final class BatchNormWithoutEpsilonBackward implements Layer {

    private static final double EPSILON = 1e-5;

    private final Parameter gamma;
    private final Parameter beta;

    /**
     * A layer with all scales 1 and all shifts 0.
     *
     * @param features columns of x
     */
    public BatchNormWithoutEpsilonBackward(int features) {
        this.gamma = Parameter.withoutDecay(Matrix.filled(1, features, 1));
        this.beta = Parameter.withoutDecay(Matrix.zeros(1, features));
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
        return Messages.of(new BatchNormWithoutEpsilonBackward(2), 4, 2);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix centred = x.minusRow(x.columnMeans());
        Matrix variance = centred.hadamard(centred).columnMeans();
        // x̂ = (x − μ) / √(σ² + ε)
        Matrix xHat = centred.timesRow(variance.map(v -> 1 / Math.sqrt(v + EPSILON)));
        Matrix g = gamma.value();
        Matrix y = xHat.timesRow(g).plusRow(beta.value());
        return new Pass(y, dy -> backward(xHat, variance, g, dy));
    }

    private Gradients backward(Matrix xHat, Matrix variance, Matrix g, Matrix dy) {
        Matrix dyXHat = dy.hadamard(xHat);
        Matrix paths = dy.minusRow(dy.columnMeans()).minus(xHat.timesRow(dyXHat.columnMeans()));
        // forgotten: + ε under the root
        Matrix inverseDeviation = variance.map(v -> 1 / Math.sqrt(v));
        Matrix dx = paths.timesRow(g.hadamard(inverseDeviation));
        return Gradients.ofInput(dx).and(gamma, dyXHat.columnSums()).and(beta, dy.columnSums());
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("gamma", gamma, "beta", beta);
    }

    @Override
    public String toString() {
        return "BatchNormWithoutEpsilonBackward(" + gamma.value().columns() + ")";
    }
}
