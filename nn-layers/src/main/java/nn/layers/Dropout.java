package nn.layers;

import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.core.Require;

/**
 * Inverted dropout: in training each entry is dropped with probability p, and what is kept is divided by 1 − p, so
 * that the expected output is the input; in inference {@code y = x}.
 *
 * <p>The mask is a function of the mode's seed.
 *
 * <p>Source: Srivastava et al., <i>Dropout: A Simple Way to Prevent Neural Networks from Overfitting</i>, 2014,
 * sections 4 and 10, where p is the probability to keep.
 */
public final class Dropout implements Layer {

    private final double p;

    /**
     * p is the probability to drop, in [0, 1).
     *
     * @param p 0 keeps everything
     */
    public Dropout(double p) {
        Require.that(p >= 0 && p < 1, "Dropout: the probability to drop is in [0, 1), not %s", p);
        this.p = p;
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        return mode instanceof Mode.Training training
                ? forward(x, mask(x, training.random()))
                : new Pass(x, Gradients::ofInput);
    }

    /** {@code y = x ⊙ mask}. */
    Pass forward(Matrix x, Matrix mask) {
        return new Pass(x.hadamard(mask), dy -> backward(mask, dy));
    }

    private Gradients backward(Matrix mask, Matrix dy) {
        // ∂L/∂x = ∂L/∂y ⊙ mask
        return Gradients.ofInput(dy.hadamard(mask));
    }

    /** 0 for what is dropped, 1/(1 − p) for what is kept. */
    private Matrix mask(Matrix x, RandomGenerator random) {
        return Matrix.draw(x.rows(), x.columns(), () -> random.nextDouble() < p ? 0 : 1 / (1 - p));
    }

    @Override
    public String toString() {
        return "Dropout(" + p + ")";
    }
}
