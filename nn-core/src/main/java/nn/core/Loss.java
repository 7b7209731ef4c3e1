package nn.core;

/**
 * How far predictions are from their targets, as one number, with its derivative. Both have one shape, N x outputs,
 * unless the loss says otherwise.
 */
public interface Loss {

    /**
     * {@return the loss of a batch} Throws IllegalArgumentException if prediction and target do not fit each other.
     *
     * @param prediction what the network put out, a row for each example
     * @param target what it should have put out; most losses want it in the same shape
     */
    double value(Matrix prediction, Matrix target);

    /**
     * {@return {@code ∂L/∂prediction}, in the shape of the prediction; it already carries the loss's mean}
     *
     * @param prediction as for {@link #value}
     * @param target as for {@link #value}
     */
    Matrix gradient(Matrix prediction, Matrix target);
}
