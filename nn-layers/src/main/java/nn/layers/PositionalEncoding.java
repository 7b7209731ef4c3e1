package nn.layers;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.core.Require;

/**
 * Tells the steps of a sequence apart, by waves of many lengths: {@code y = x + p}, with x of N x (T · D) and one p
 * for all rows. At step t, {@code p₂ᵢ = sin(t / 10000^(2i / D))} and {@code p₂ᵢ₊₁ = cos(t / 10000^(2i / D))}.
 *
 * <p>Source: Vaswani et al., <i>Attention Is All You Need</i>, 2017, section 3.5.
 */
public final class PositionalEncoding implements Layer {

    private static final double LONGEST = 10_000;

    private final int steps;
    private final int dimension;
    private final Matrix encoding;

    /**
     * For sequences of so many steps, of so many columns each.
     *
     * @param steps at least 1, the same in every row
     * @param dimension the columns of a step
     */
    public PositionalEncoding(int steps, int dimension) {
        Require.that(steps >= 1 && dimension >= 1,
                "PositionalEncoding: there is at least one step and one column, not %d and %d", steps, dimension);
        this.steps = steps;
        this.dimension = dimension;
        this.encoding = Matrix.generate(steps, dimension, this::wave).reshape(1, steps * dimension);
    }

    private double wave(int t, int j) {
        boolean sine = j % 2 == 0;
        int pair = sine ? j : j - 1;
        double angle = t / Math.pow(LONGEST, (double) pair / dimension);
        return sine ? Math.sin(angle) : Math.cos(angle);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Require.columns(this, x, encoding.columns());
        // y = x + p
        Matrix y = x.plusRow(encoding);
        return new Pass(y, this::backward);
    }

    private Gradients backward(Matrix dy) {
        // ∂L/∂x = ∂L/∂y
        return Gradients.ofInput(dy);
    }

    @Override
    public String toString() {
        return "PositionalEncoding(" + steps + ", " + dimension + ")";
    }
}
