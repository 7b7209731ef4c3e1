package nn.examples.mistakes;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;

/** Batch normalisation by the batch, whose way back takes the variance for a constant. */
public final class BatchNormWithoutVariancePath implements Layer {

    private static final double EPSILON = 1e-5;

    private final Parameter gamma;
    private final Parameter beta;

    BatchNormWithoutVariancePath(int features) {
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
        return Messages.of(new BatchNormWithoutVariancePath(2), 5, 2);
    }

    /** Normalises by the batch, in either mode. */
    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix centred = x.minusRow(x.columnMeans());
        Matrix variance = centred.hadamard(centred).columnMeans();
        Matrix inverseDeviation = variance.map(v -> 1 / Math.sqrt(v + EPSILON));
        Matrix xHat = centred.timesRow(inverseDeviation);
        Matrix g = gamma.value();
        Matrix y = xHat.timesRow(g).plusRow(beta.value());
        return new Pass(y, dy -> backward(xHat, inverseDeviation, g, dy));
    }

    private Gradients backward(Matrix xHat, Matrix inverseDeviation, Matrix g, Matrix dy) {
        Matrix dGamma = dy.hadamard(xHat).columnSums();
        Matrix dBeta = dy.columnSums();
        // ∂L/∂x = γ / s ⊙ (∂L/∂y − mean of (∂L/∂y))
        Matrix paths = dy.minusRow(dy.columnMeans());
        Matrix dx = paths.timesRow(g.hadamard(inverseDeviation));
        return Gradients.ofInput(dx).and(gamma, dGamma).and(beta, dBeta);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("gamma", gamma, "beta", beta);
    }

    @Override
    public String toString() {
        return "BatchNormWithoutVariancePath(" + gamma.value().columns() + ")";
    }
}
