package nn.layers.losses;

import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Require;

/**
 * The Huber loss: with {@code e = prediction − target} it is {@code e² / 2} where |e| ≤ δ and {@code δ (|e| − δ / 2)}
 * beyond, so that outliers pull no harder than δ. The mean over all entries.
 *
 * <p>The smooth L1 loss with the parameter β is this loss with δ = β, divided by β.
 *
 * <p>Source: Huber, <i>Robust Estimation of a Location Parameter</i>, 1964, section 1.
 */
public final class Huber implements Loss {

    private static final double DELTA = 1;

    private final double delta;

    /** Quadratic up to 1. */
    public Huber() {
        this(DELTA);
    }

    /**
     * Up to delta, above 0, the loss is quadratic.
     *
     * @param delta finite; beyond it, the loss is a straight line
     */
    public Huber(double delta) {
        Require.that(delta > 0 && delta < Double.POSITIVE_INFINITY, "Huber: delta is in (0, ∞), not %s", delta);
        this.delta = delta;
    }

    @Override
    public double value(Matrix prediction, Matrix target) {
        Require.sameShape(this, prediction, target);
        return prediction.minus(target).map(this::cost).sum() / prediction.shape().entries();
    }

    private double cost(double error) {
        double e = Math.abs(error);
        // c = min(|e|, δ), c (|e| − c / 2)
        double c = Math.min(e, delta);
        return c * (e - c / 2);
    }

    @Override
    public Matrix gradient(Matrix prediction, Matrix target) {
        Require.sameShape(this, prediction, target);
        // ∂L/∂prediction = min(max(e, −δ), δ) / n
        return prediction.minus(target).map(e -> Math.min(Math.max(e, -delta), delta))
                .times(1.0 / prediction.shape().entries());
    }

    @Override
    public String toString() {
        return delta == DELTA ? "Huber()" : "Huber(" + delta + ")";
    }
}
