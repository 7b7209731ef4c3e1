package nn.core;

/**
 * A function of a batch, with its own derivative: one input, one output, a row an example.
 *
 * <p>Laws, each a property of the layer contract in nn-gradcheck:
 *
 * <ol>
 *   <li>The output depends only on the input, the mode, the parameters and, in inference, the
 *       statistics.
 *   <li>{@code forward} changes nothing but, in training, the statistics, which training does not
 *       read.
 *   <li>The way back belongs to its pass: it can be called twice, and neither later passes nor
 *       later updates of the parameters disturb it. So {@code forward} reads each parameter's value
 *       once, and {@code backward} never does.
 *   <li>Gradients are returned, never accumulated.
 *   <li>Every field is final and holds nothing that changes but parameters and running averages.
 * </ol>
 */
public non-sealed interface Layer extends Part {

    /**
     * {@return one forward pass over a batch of at least one row} Throws IllegalArgumentException for a shape that does
     * not fit.
     *
     * @param x a row for each example, a column for each feature
     * @param mode settles what is random; its child modes go to the parts inside
     */
    Pass forward(Matrix x, Mode mode);
}
