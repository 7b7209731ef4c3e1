package nn.layers;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/**
 * The logistic function: {@code y = 1 / (1 + e⁻ˣ)}, entry by entry, without overflow for any x.
 *
 * <p>Source: Bishop, <i>Pattern Recognition and Machine Learning</i>, 2006, equation 4.59.
 */
public final class Sigmoid implements Layer {

    /** There is nothing to set and nothing to learn. */
    public Sigmoid() {}

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix y = x.map(Sigmoid::sigmoid);
        return new Pass(y, dy -> backward(y, dy));
    }

    private Gradients backward(Matrix y, Matrix dy) {
        // ∂y/∂x = y · (1 − y)
        return Gradients.ofInput(dy.combine(y, (d, s) -> d * s * (1 - s)));
    }

    /** Of the two equal forms the one whose exponent is not positive. */
    static double sigmoid(double x) {
        double e = Math.exp(-Math.abs(x));
        return x >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    @Override
    public String toString() {
        return "Sigmoid()";
    }
}
