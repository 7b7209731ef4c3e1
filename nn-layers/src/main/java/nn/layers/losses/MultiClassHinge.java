package nn.layers.losses;

import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Require;

/**
 * The hinge loss of a support vector machine for many classes: {@code L = Σ max(0, wrong − right + margin) / N}. In
 * each of the N rows, right is the score of its class and the sum runs over the scores of all others. The mean is over
 * the rows; PyTorch's {@code MultiMarginLoss} divides by the number of classes, too. Each row of the target has a 1 for
 * its class and else 0: {@link OneHot} for labels.
 *
 * <p>At its kink, where a margin is just met, the slope is taken to be 0. A NaN makes its row of the gradient NaN.
 *
 * <p>Source: Weston and Watkins, <i>Support Vector Machines for Multi-Class Pattern Recognition</i>, 1999, section on
 * k-class support vector machines, for the sum over the wrong classes, with a margin of 2; Stanford's course CS231n,
 * <i>Linear Classification</i>, section on the multiclass support vector machine loss, for the margin of 1 and the mean
 * over the rows.
 */
public final class MultiClassHinge implements Loss {

    private static final double MARGIN = 1;

    private final double margin;

    /** The right class must win by 1. */
    public MultiClassHinge() {
        this(MARGIN);
    }

    /**
     * By how much the right class must win, 0 or more.
     *
     * @param margin 1 in most books
     */
    public MultiClassHinge(double margin) {
        Require.that(margin >= 0 && margin < Double.POSITIVE_INFINITY,
                "MultiClassHinge: the margin is in [0, ∞), not %s", margin);
        this.margin = margin;
    }

    @Override
    public double value(Matrix scores, Matrix target) {
        Targets.requireOneHot(this, scores, target);
        return shortfalls(scores, target).map(s -> Math.max(0, s)).sum() / scores.rows();
    }

    @Override
    public Matrix gradient(Matrix scores, Matrix target) {
        Targets.requireOneHot(this, scores, target);
        Matrix violated = shortfalls(scores, target).map(MultiClassHinge::slope);
        Matrix counts = violated.rowSums();
        // 1 / N for each wrong class that comes too near, and as often −1 / N for the right one
        return Matrix.generate(scores.rows(), scores.columns(), (i, j) ->
                (violated.get(i, j) - target.get(i, j) * counts.get(i, 0)) / scores.rows());
    }

    /** {@code wrong − right + margin}, what is missing of the margin, N x classes; 0 for the right class. */
    private Matrix shortfalls(Matrix scores, Matrix target) {
        Matrix right = Matrix.generate(scores.rows(), 1, (i, none) -> scores.get(i, target.argMax(i)));
        return scores.minusColumn(right).combine(target, (lead, t) -> t == 1 ? 0 : lead + margin);
    }

    /** Of max(0, s). */
    private static double slope(double s) {
        return Double.isNaN(s) ? s : s > 0 ? 1 : 0;
    }

    @Override
    public String toString() {
        return margin == MARGIN ? "MultiClassHinge()" : "MultiClassHinge(" + margin + ")";
    }
}
