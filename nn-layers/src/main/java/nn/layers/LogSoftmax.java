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

    /** There is nothing to set and nothing to learn. */
    public LogSoftmax() {}

    @Override
    public Pass forward(Matrix x, Mode mode) {
        double[] logs = x.toArray();
        for (int start = 0; start < logs.length; start += x.columns()) {
            row(logs, start, x.columns());
        }
        Matrix y = Matrix.wrap(x.rows(), x.columns(), logs);
        return new Pass(y, dy -> backward(y, dy));
    }

    private Gradients backward(Matrix y, Matrix dy) {
        // ∂L/∂x = ∂L/∂y − softmax(x) · Σ along the row of ∂L/∂y
        Matrix sums = dy.rowSums();
        return Gradients.ofInput(Matrix.generate(y.rows(), y.columns(),
                (i, j) -> dy.get(i, j) - Math.exp(y.get(i, j)) * sums.get(i, 0)));
    }

    /** The logarithm of the softmax of so many entries from the start on, in place. */
    private static void row(double[] x, int start, int count) {
        double largest = Softmax.largest(x, start, count);
        double sum = 0;
        for (int k = start; k < start + count; k++) {
            x[k] -= largest;
            sum += Math.exp(x[k]);
        }
        double logSum = Math.log(sum);
        for (int k = start; k < start + count; k++) {
            x[k] -= logSum;
        }
    }

    @Override
    public String toString() {
        return "LogSoftmax()";
    }
}
