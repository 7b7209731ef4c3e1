package nn.layers;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.core.Require;

/**
 * The largest of each k neighbouring columns, which are its pieces: x is N x (F · k), y is N x F, and
 * {@code yᵢⱼ = max(xᵢ,ⱼₖ, …, xᵢ,ⱼₖ₊ₖ₋₁)}. Behind a {@link Dense} it is a piecewise linear function that is learned.
 *
 * <p>The winner takes the whole gradient; of equal pieces the first wins. NaN wins over every number.
 *
 * <p>Source: Goodfellow et al., <i>Maxout Networks</i>, 2013, section 3.
 */
public final class Maxout implements Layer {

    private final int pieces;

    /**
     * The number of columns that make one, at least 1.
     *
     * @param pieces 1 changes nothing
     */
    public Maxout(int pieces) {
        Require.that(pieces >= 1, "Maxout: there is at least one piece, not %d", pieces);
        this.pieces = pieces;
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Require.that(x.columns() % pieces == 0,
                "%s needs an input whose columns are a multiple of %d, not %s", this, pieces, x.shape());
        // a row for each output, so that the pieces stand side by side
        Matrix groups = x.reshape(x.rows() * x.columns() / pieces, pieces);
        int[] winners = winners(groups);
        Matrix y = Matrix.generate(groups.rows(), 1, (i, none) -> groups.get(i, winners[i]));
        return new Pass(y.reshape(x.rows(), x.columns() / pieces), dy -> backward(winners, dy));
    }

    private Gradients backward(int[] winners, Matrix dy) {
        // ∂L/∂x = ∂L/∂y for the winner, and 0 for the others
        Matrix upstream = dy.reshape(winners.length, 1);
        Matrix dx = Matrix.generate(winners.length, pieces, (i, j) -> j == winners[i] ? upstream.get(i, 0) : 0);
        return Gradients.ofInput(dx.reshape(dy.rows(), dy.columns() * pieces));
    }

    /** The column of the largest entry in each row. */
    private static int[] winners(Matrix groups) {
        int[] winners = new int[groups.rows()];
        for (int i = 0; i < winners.length; i++) {
            for (int j = 1; j < groups.columns(); j++) {
                winners[i] = beats(groups.get(i, j), groups.get(i, winners[i])) ? j : winners[i];
            }
        }
        return winners;
    }

    private static boolean beats(double challenger, double champion) {
        return challenger > champion || Double.isNaN(challenger) && !Double.isNaN(champion);
    }

    @Override
    public String toString() {
        return "Maxout(" + pieces + ")";
    }
}
