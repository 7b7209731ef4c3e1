package nn.layers;

import java.util.Map;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.Require;

/**
 * The fully connected layer: {@code y = x · W + b}, with x of N x inputs, W of inputs x outputs and b of 1 x outputs.
 *
 * <p>Source: Goodfellow, Bengio and Courville, <i>Deep Learning</i>, section 6.5.6.
 */
public final class Dense implements Layer {

    private final Parameter weight;
    private final Parameter bias;

    /**
     * Weights drawn by He's rule, biases zero.
     *
     * @param inputs the columns of x
     * @param outputs the columns of y
     * @param random draws the inputs · outputs weights
     */
    public Dense(int inputs, int outputs, RandomGenerator random) {
        this(inputs, outputs, Initializer.he(), random);
    }

    /**
     * Weights drawn by the initializer, biases zero.
     *
     * @param inputs the columns of x
     * @param outputs the columns of y
     * @param initializer fits the activation that comes next
     * @param random the initializer's source of chance
     */
    public Dense(int inputs, int outputs, Initializer initializer, RandomGenerator random) {
        this(drawn(inputs, outputs, initializer.weight(inputs, outputs, random)), Matrix.zeros(1, outputs));
    }

    private static Matrix drawn(int inputs, int outputs, Matrix weight) {
        Require.that(weight.rows() == inputs && weight.columns() == outputs,
                "Dense(%d -> %d): the initializer made a weight of %s", inputs, outputs, weight.shape());
        return weight;
    }

    /**
     * A given weight of inputs x outputs and a given bias of 1 x outputs.
     *
     * @param weight W, a column for each output
     * @param bias b, one row
     */
    public Dense(Matrix weight, Matrix bias) {
        Require.that(bias.rows() == 1 && bias.columns() == weight.columns(),
                "Dense: with a weight of %s the bias must be 1 x %d, not %s",
                weight.shape(), weight.columns(), bias.shape());
        this.weight = Parameter.of(weight);
        this.bias = Parameter.withoutDecay(bias);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix w = weight.value();
        Require.columns(this, x, w.rows());
        // y = x · W + b
        Matrix y = x.affine(w, bias.value());
        return new Pass(y, dy -> backward(x, w, dy));
    }

    private Gradients backward(Matrix x, Matrix w, Matrix dy) {
        // ∂L/∂W = xᵀ · ∂L/∂y
        Matrix dWeight = x.transpose().times(dy);
        // ∂L/∂b = Σ over the rows of ∂L/∂y
        Matrix dBias = dy.columnSums();
        // ∂L/∂x = ∂L/∂y · Wᵀ, computed if asked for: nobody asks the first layer
        return Gradients.ofInput(() -> dy.times(w.transpose())).and(weight, dWeight).and(bias, dBias);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("weight", weight, "bias", bias);
    }

    @Override
    public String toString() {
        return "Dense(" + weight.value().rows() + " -> " + weight.value().columns() + ")";
    }
}
