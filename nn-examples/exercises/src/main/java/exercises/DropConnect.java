package exercises;

import java.util.Map;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.Require;

/** {@code y = x · (W ⊙ mask)}: dropout of weights instead of entries, each with the probability ½. */
public final class DropConnect implements Layer {

    private final Parameter weight;

    public DropConnect(int inputs, int outputs, RandomGenerator random) {
        this.weight = Parameter.of(Matrix.draw(inputs, outputs, random::nextGaussian));
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix w = weight.value();
        Require.columns(this, x, w.rows());
        Matrix mask = mask(w, mode);
        // y = x · (W ⊙ mask)
        Matrix y = x.times(w.hadamard(mask));
        return new Pass(y, dy -> backward(x, w, mask, dy));
    }

    private Gradients backward(Matrix x, Matrix w, Matrix mask, Matrix dy) {
        // yours: ∂L/∂x and ∂L/∂W, from x, W, the mask and ∂L/∂y
        Matrix dx = x.times(0);
        Matrix dWeight = w.times(0);
        return Gradients.ofInput(dx).and(weight, dWeight);
    }

    /** 0 or 2 in training, 1 in inference. */
    private static Matrix mask(Matrix w, Mode mode) {
        if (mode instanceof Mode.Training training) {
            RandomGenerator random = training.random();
            return Matrix.draw(w.rows(), w.columns(), () -> random.nextBoolean() ? 2 : 0);
        }
        return Matrix.filled(w.rows(), w.columns(), 1);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Map.of("weight", weight);
    }

    @Override
    public String toString() {
        return "DropConnect(" + weight.value().rows() + " -> " + weight.value().columns() + ")";
    }
}
