package nn.examples.solutions;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Softmax;

/**
 * The mean of each row, weighted by its own softmax: {@code yᵢ = Σⱼ aᵢⱼ xᵢⱼ} with {@code a = softmax(x)}, N x 1. It
 * lies near the maximum of the row where one entry leads by far.
 *
 * <p>The slope {@code aⱼ (1 + xⱼ − y)} is negative where xⱼ is more than 1 below the mean y: there the share that the
 * entry takes from better ones costs more than its own rise brings.
 */
final class SoftMaximum implements Layer {

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix a = new Softmax().forward(x, mode).output();
        // y = Σ along the row of a ⊙ x, N x 1
        Matrix y = a.hadamard(x).rowSums();
        return new Pass(y, dy -> backward(x, a, y, dy));
    }

    private Gradients backward(Matrix x, Matrix a, Matrix y, Matrix dy) {
        // ∂y/∂xⱼ = aⱼ + aⱼ (xⱼ − y): as a value, and through the softmax
        Matrix slope = a.hadamard(x.minusColumn(y).map(lead -> 1 + lead));
        // ∂L/∂x = ∂y/∂x, each row times its ∂L/∂y
        Matrix dx = slope.timesColumn(dy);
        return Gradients.ofInput(dx);
    }

    @Override
    public String toString() {
        return "SoftMaximum()";
    }
}
