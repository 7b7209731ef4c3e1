package nn.core;

/**
 * An exponential moving average of what a layer sees in training, read in inference:
 * {@code average ← (1 − momentum) · average + momentum · observed}. Its shape never changes.
 *
 * <p><b>Momentum is the weight of the new value</b>, as in PyTorch. Others (CS231n, Keras, ONNX)
 * mean the weight of the old one: their 0.9 is 0.1 here. After n updates the initial value still
 * weighs {@code (1 − momentum)ⁿ}.
 */
public final class RunningAverage {

    private final double momentum;
    private Matrix value;

    /**
     * An average that has seen nothing yet.
     *
     * @param initial its value until then, which settles its shape
     * @param momentum the weight of a new value, in (0, 1]
     */
    public RunningAverage(Matrix initial, double momentum) {
        Require.that(momentum > 0 && momentum <= 1,
                "momentum, the weight of the new value, is in (0, 1], not %s", momentum);
        this.value = initial;
        this.momentum = momentum;
    }

    /** {@return the average at this moment, which stays as it is when the average moves on} */
    public Matrix value() {
        return value;
    }

    /**
     * Takes in one observation.
     *
     * @param observed of the average's shape
     */
    public void update(Matrix observed) {
        set(value.times(1 - momentum).plus(observed.times(momentum)));
    }

    /**
     * Replaces the average by another of the same shape, as when a saved model is loaded.
     *
     * @param newValue of the average's shape, or IllegalArgumentException
     */
    public void set(Matrix newValue) {
        Require.that(value.hasShapeOf(newValue),
                "a running average of %s cannot take a value of %s", value.shape(), newValue.shape());
        value = newValue;
    }

    /** {@return the weight of a new value, in (0, 1]} */
    public double momentum() {
        return momentum;
    }

    @Override
    public String toString() {
        return "RunningAverage(" + value.shape() + ", momentum " + momentum + ")";
    }
}
