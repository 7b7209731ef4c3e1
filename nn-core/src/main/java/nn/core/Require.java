package nn.core;

/**
 * Checks of what a caller hands in. Each throws an {@link IllegalArgumentException} that says what
 * was expected and what came.
 */
public final class Require {

    private Require() {}

    /** Throws with the message, formatted as by {@link String#format}, unless the condition holds. */
    public static void that(boolean condition, String message, Object... facts) {
        if (!condition) {
            throw new IllegalArgumentException(message.formatted(facts));
        }
    }

    /** The input of a layer must have this many columns. The message names the layer as it prints. */
    public static void columns(Object layer, Matrix x, int columns) {
        if (x.columns() != columns) {
            throw new IllegalArgumentException(
                    "%s needs an input with %d columns, not %s".formatted(layer, columns, x.shape()));
        }
    }

    /** The inputs of a junction that works entry by entry must have one shape. The message names it as it prints. */
    public static void oneShape(Object junction, Matrix x, Matrix y) {
        if (!x.hasShapeOf(y)) {
            throw new IllegalArgumentException("%s needs two inputs of the same shape, not %s and %s"
                    .formatted(junction, x.shape(), y.shape()));
        }
    }

    /** A prediction and its target must have one shape. The message names the loss as it prints. */
    public static void sameShape(Object loss, Matrix prediction, Matrix target) {
        if (!prediction.hasShapeOf(target)) {
            throw new IllegalArgumentException("%s needs a prediction and a target of the same shape, not %s and %s"
                    .formatted(loss, prediction.shape(), target.shape()));
        }
    }
}
