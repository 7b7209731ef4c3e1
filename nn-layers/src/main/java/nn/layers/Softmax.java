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

    /** There is nothing to set and nothing to learn. */
    public Softmax() {}

    @Override
    public Pass forward(Matrix x, Mode mode) {
        double[] y = x.toArray();
        for (int start = 0; start < y.length; start += x.columns()) {
            row(y, start, x.columns());
        }
        Matrix probabilities = Matrix.wrap(x.rows(), x.columns(), y);
        return new Pass(probabilities, dy -> backward(probabilities, dy));
    }

    private Gradients backward(Matrix y, Matrix dy) {
        // ∂L/∂x = y ⊙ (∂L/∂y − Σ along the row of ∂L/∂y ⊙ y)
        Matrix common = dy.hadamard(y).rowSums();
        return Gradients.ofInput(y.hadamard(dy.minusColumn(common)));
    }

    /** The softmax of so many entries from the start on, in place. */
    static void row(double[] x, int start, int count) {
        double largest = largest(x, start, count);
        double sum = 0;
        for (int k = start; k < start + count; k++) {
            x[k] = Math.exp(x[k] - largest);
            sum += x[k];
        }
        for (int k = start; k < start + count; k++) {
            x[k] /= sum;
        }
    }

    /** The largest of so many entries from the start on; NaN if there is one. */
    static double largest(double[] x, int start, int count) {
        double largest = x[start];
        for (int k = start + 1; k < start + count; k++) {
            largest = Math.max(largest, x[k]);
        }
        return largest;
    }

    @Override
    public String toString() {
        return "Softmax()";
    }
}
