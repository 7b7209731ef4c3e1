package nn.gradcheck.numeric;

import java.util.function.DoubleFunction;
import nn.core.Matrix;
import nn.core.Require;

/**
 * The outputs yᵢ as functions of one variable, at its present value and around it, and the weights dyᵢ of their sum.
 * They are read row by row, as plain arrays: what is made of them takes far less time than the outputs themselves.
 */
final class Neighbourhood {

    private final DoubleFunction<Matrix> outputs;
    private final double origin;
    private final Matrix center;
    private final double[] middle;
    private final double[] weights;
    /** How far steps moved each output so far. */
    private final double[] reach;

    Neighbourhood(DoubleFunction<Matrix> outputs, double origin, Matrix middle, Matrix dy) {
        Require.that(dy.hasShapeOf(middle), "the outputs are %s, but their weights %s", middle.shape(), dy.shape());
        this.outputs = outputs;
        this.origin = origin;
        this.center = middle;
        this.middle = middle.toArray();
        this.weights = dy.toArray();
        this.reach = new double[weights.length];
    }

    double origin() {
        return origin;
    }

    /** The outputs at another value. */
    double[] at(double value) {
        Matrix y = outputs.apply(value);
        Require.that(y.hasShapeOf(center), "the outputs are %s, but %s nearby", center.shape(), y.shape());
        return y.toArray();
    }

    /** The outputs a step away; it is remembered how far they moved. */
    double[] step(double step) {
        double[] y = at(origin + step);
        for (int i = 0; i < y.length; i++) {
            // most outputs of a large layer stand still, and the maximum is slow
            if (y[i] != middle[i]) {
                reach[i] = Math.max(reach[i], Math.abs(y[i] - middle[i]));
            }
        }
        return y;
    }

    boolean wasMoved(int output) {
        return reach[output] > 0;
    }

    /** How large the outputs are, and became: {@code Σ |dyᵢ| max(|yᵢ|, reachᵢ)}. */
    double size() {
        double[] sizes = new double[reach.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.max(Math.abs(middle[i]), reach[i]);
        }
        return weighted(sizes);
    }

    /** The outputs at the present value; for reading only. */
    double[] middle() {
        return middle;
    }

    /** {@code Σ |dyᵢ vᵢ|} of one number for each output. */
    double weighted(double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += Math.abs(values[i] * weights[i]);
        }
        return sum;
    }

    /** The weights; for reading only. */
    double[] weights() {
        return weights;
    }
}
