package nn.layers.losses;

import java.util.Objects;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Require;

/**
 * A loss at every position of a row: N rows of P positions with so many columns each, of the prediction and of the
 * target, are given to the body as N · P rows. What the body divides by rows is so divided by positions.
 *
 * <p>With channels last, {@code new PositionwiseLoss(10, new SoftmaxCrossEntropy())} asks for one of ten characters at
 * every step of a text, or for one of ten classes at every pixel of an image. It is to losses what {@link
 * nn.layers.Positionwise} is to layers.
 *
 * <p>Source: Goodfellow, Bengio and Courville, <i>Deep Learning</i>, 2016, equations 10.12 to 10.14, which sum over the
 * steps.
 */
public final class PositionwiseLoss implements Loss {

    private final int columns;
    private final Loss body;

    /**
     * The columns of one position, and the loss there.
     *
     * @param columns at least 1; a row has a multiple of it
     * @param body sees N rows of P positions as N · P rows
     */
    public PositionwiseLoss(int columns, Loss body) {
        Require.that(columns >= 1, "PositionwiseLoss: a position has at least one column, not %d", columns);
        this.columns = columns;
        this.body = Objects.requireNonNull(body, "body");
    }

    @Override
    public double value(Matrix prediction, Matrix target) {
        check(prediction, target);
        return body.value(positions(prediction), positions(target));
    }

    @Override
    public Matrix gradient(Matrix prediction, Matrix target) {
        check(prediction, target);
        // (N · P) x columns
        Matrix dPositions = body.gradient(positions(prediction), positions(target));
        return dPositions.reshape(prediction.rows(), prediction.columns());
    }

    private void check(Matrix prediction, Matrix target) {
        Require.sameShape(this, prediction, target);
        Require.that(prediction.columns() % columns == 0, "%s needs a prediction with %d columns for each position,"
                + " not %s", this, columns, prediction.shape());
    }

    private Matrix positions(Matrix x) {
        return x.reshape(x.rows() * (x.columns() / columns), columns);
    }

    @Override
    public String toString() {
        return "PositionwiseLoss(" + columns + ", " + body + ")";
    }
}
