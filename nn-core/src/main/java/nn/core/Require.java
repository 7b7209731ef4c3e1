package nn.core;

/**
 * Checks of what a caller hands in. Each throws an {@link IllegalArgumentException} that says what
 * was expected and what came.
 */
public final class Require {

    private Require() {}

    /**
     * Throws with the message, formatted as by {@link String#format}, unless the condition holds.
     *
     * @param condition what must hold
     * @param message the rule in words, with a {@code %s} for each fact
     * @param facts what was found: shapes, settings
     */
    public static void that(boolean condition, String message, Object... facts) {
        if (!condition) {
            throw new IllegalArgumentException(message.formatted(facts));
        }
    }

    /**
     * The input of a layer must have this many columns. The message names the layer as it prints.
     *
     * @param layer whose rule it is
     * @param x the input, of any number of rows
     * @param columns that the layer wants
     */
    public static void columns(Object layer, Matrix x, int columns) {
        if (x.columns() != columns) {
            throw new IllegalArgumentException(
                    "%s needs an input with %d columns, not %s".formatted(layer, columns, x.shape()));
        }
    }

    /**
     * The inputs of a junction that works entry by entry must have one shape. The message names it as it prints.
     *
     * @param junction whose rule it is
     * @param x the first input
     * @param y the second input
     */
    public static void oneShape(Object junction, Matrix x, Matrix y) {
        if (!x.hasShapeOf(y)) {
            throw new IllegalArgumentException("%s needs two inputs of the same shape, not %s and %s"
                    .formatted(junction, x.shape(), y.shape()));
        }
    }

    /**
     * A prediction and its target must have one shape. The message names the loss as it prints.
     *
     * @param loss whose rule it is
     * @param prediction of any shape
     * @param target of that shape, or IllegalArgumentException
     */
    public static void sameShape(Object loss, Matrix prediction, Matrix target) {
        if (!prediction.hasShapeOf(target)) {
            throw new IllegalArgumentException("%s needs a prediction and a target of the same shape, not %s and %s"
                    .formatted(loss, prediction.shape(), target.shape()));
        }
    }
}
