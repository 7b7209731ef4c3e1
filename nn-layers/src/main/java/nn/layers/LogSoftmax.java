package nn.layers;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/**
 * The logarithm of the softmax of each row: {@code yᵢⱼ = xᵢⱼ − log Σₖ exp(xᵢₖ)}.
 *
 * <p>Every row is shifted by its maximum, so that nothing overflows and no logarithm of 0 is taken. A row with a NaN
 * or with ∞, or of −∞ alone, becomes NaN as a whole; any other −∞ stays.
 *
 * <p>Source: Goodfellow, Bengio and Courville, <i>Deep Learning</i>, 2016, section 6.2.2.3.
 */
public final class LogSoftmax implements Layer {

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix shifted = x.minusColumn(x.rowMaxima());
        Matrix logSum = shifted.map(Math::exp).rowSums().map(Math::log);
        Matrix y = shifted.minusColumn(logSum);
        return new Pass(y, dy -> backward(y, dy));
    }

    private Gradients backward(Matrix y, Matrix dy) {
        // ∂L/∂x = ∂L/∂y − softmax(x) · Σ along the row of ∂L/∂y
        Matrix sums = dy.rowSums();
        return Gradients.ofInput(Matrix.generate(y.rows(), y.columns(),
                (i, j) -> dy.get(i, j) - Math.exp(y.get(i, j)) * sums.get(i, 0)));
    }

    @Override
    public String toString() {
        return "LogSoftmax()";
    }
}
