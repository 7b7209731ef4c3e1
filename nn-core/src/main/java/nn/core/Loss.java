package nn.core;

/**
 * How far predictions are from their targets, as one number, with its derivative. Both have one shape, N x outputs,
 * unless the loss says otherwise.
 */
public interface Loss {

    /** The loss of a batch. Throws IllegalArgumentException if prediction and target do not fit each other. */
    double value(Matrix prediction, Matrix target);

    /**
     * {@code ∂L/∂prediction}, in the shape of the prediction; it already carries the loss's mean.
     */
    Matrix gradient(Matrix prediction, Matrix target);
}
