package nn.layers;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/**
 * The softmax of each row: {@code yᵢⱼ = exp(xᵢⱼ) / Σₖ exp(xᵢₖ)}, numbers that are not negative and sum to 1.
 *
 * <p>Every row is shifted by its maximum, which changes nothing and lets nothing overflow. A row with a NaN or with
 * ∞, or of −∞ alone, becomes NaN as a whole; any other −∞ becomes 0.
 *
 * <p>Source: Bridle, <i>Probabilistic Interpretation of Feedforward Classification Network Outputs, with
 * Relationships to Statistical Pattern Recognition</i>, 1990; Bishop, <i>Pattern Recognition and Machine Learning</i>,
 * 2006, equations 4.104 to 4.106.
 */
public final class Softmax implements Layer {

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix e = x.minusColumn(x.rowMaxima()).map(Math::exp);
        Matrix sums = e.rowSums();
        Matrix y = Matrix.generate(x.rows(), x.columns(), (i, j) -> e.get(i, j) / sums.get(i, 0));
        return new Pass(y, dy -> backward(y, dy));
    }

    private Gradients backward(Matrix y, Matrix dy) {
        // ∂L/∂x = y ⊙ (∂L/∂y − Σ along the row of ∂L/∂y ⊙ y)
        Matrix common = dy.hadamard(y).rowSums();
        return Gradients.ofInput(y.hadamard(dy.minusColumn(common)));
    }

    @Override
    public String toString() {
        return "Softmax()";
    }
}
