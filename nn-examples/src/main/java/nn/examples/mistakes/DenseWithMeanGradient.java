package nn.examples.mistakes;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;

/** A dense layer that takes the mean over the batch, which is the loss's to take. */
public final class DenseWithMeanGradient implements Layer {

    private final Parameter weight;
    private final Parameter bias;

    DenseWithMeanGradient(int inputs, int outputs, RandomGenerator random) {
        this.weight = Parameter.of(Matrix.draw(inputs, outputs, random::nextGaussian));
        this.bias = Parameter.withoutDecay(Matrix.zeros(1, outputs));
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
        return Messages.of(new DenseWithMeanGradient(3, 2, new SplittableRandom(1)), 5, 3);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix w = weight.value();
        Matrix y = x.times(w).plusRow(bias.value());
        return new Pass(y, dy -> backward(x, w, dy));
    }

    private Gradients backward(Matrix x, Matrix w, Matrix dy) {
        Matrix dx = dy.times(w.transpose());
        // ∂L/∂W = Xᵀ · ∂L/∂Y / m
        Matrix dWeight = x.transpose().times(dy).times(1.0 / x.rows());
        // ∂L/∂b = mean over the rows of ∂L/∂Y
        Matrix dBias = dy.columnMeans();
        return Gradients.ofInput(dx).and(weight, dWeight).and(bias, dBias);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("weight", weight, "bias", bias);
    }

    @Override
    public String toString() {
        return "DenseWithMeanGradient(" + weight.value().rows() + " -> " + weight.value().columns() + ")";
    }
}
