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
import nn.layers.Initializer;

/** A dense layer whose bias is forgotten on the way back: its gradient is zero, and it never learns. */
public final class DenseWithoutBiasGradient implements Layer {

    private final Parameter weight;
    private final Parameter bias;

    /**
     * A layer with random weights, and biases of 0.
     *
     * @param inputs columns of x
     * @param outputs columns of y
     * @param random draws the weights
     */
    public DenseWithoutBiasGradient(int inputs, int outputs, RandomGenerator random) {
        this.weight = Parameter.of(Initializer.he().weight(inputs, outputs, random));
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
        return Messages.of(new DenseWithoutBiasGradient(4, 3, new SplittableRandom(1)), 5, 4);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix w = weight.value();
        // y = x · W + b
        Matrix y = x.affine(w, bias.value());
        return new Pass(y, dy -> backward(x, w, dy));
    }

    private Gradients backward(Matrix x, Matrix w, Matrix dy) {
        Matrix dWeight = x.transpose().times(dy);
        // forgotten: ∂L/∂b = Σ over the rows of ∂L/∂y
        Matrix dBias = Matrix.zeros(1, w.columns());
        return Gradients.ofInput(() -> dy.times(w.transpose())).and(weight, dWeight).and(bias, dBias);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("weight", weight, "bias", bias);
    }

    @Override
    public String toString() {
        return "DenseWithoutBiasGradient(" + weight.value().rows() + " -> " + weight.value().columns() + ")";
    }
}
