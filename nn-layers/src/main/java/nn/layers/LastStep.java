package nn.layers;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.core.Require;

/**
 * The last step of a sequence: {@code y = x_T}, with x of N x (T · D) and y of N x D. The steps before it get no
 * gradient from here. Behind a {@link Recurrent} it is the summary of a whole sequence; behind a {@link
 * Bidirectional} it is not: the half that comes from the end has seen but one step.
 *
 * <p>Source: Goodfellow, Bengio and Courville, <i>Deep Learning</i>, figure 10.5.
 */
public final class LastStep implements Layer {

    private final int columns;

    /**
     * The columns of one step.
     *
     * @param columns at least 1; a row has a multiple of it
     */
    public LastStep(int columns) {
        Require.that(columns >= 1, "LastStep: a step has at least one column, not %d", columns);
        this.columns = columns;
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Require.that(x.columns() % columns == 0,
                "%s needs an input with %d columns for each step, not %s", this, columns, x.shape());
        int before = x.columns() - columns;
        return new Pass(x.columns(before, x.columns()), dy -> backward(before, dy));
    }

    private Gradients backward(int before, Matrix dy) {
        // ∂L/∂x = [0 | ∂L/∂y]
        return Gradients.ofInput(Matrix.generate(dy.rows(), before + columns,
                (i, j) -> j < before ? 0 : dy.get(i, j - before)));
    }

    @Override
    public String toString() {
        return "LastStep(" + columns + ")";
    }
}
