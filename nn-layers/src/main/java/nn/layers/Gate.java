package nn.layers;

import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Require;

/** What the gates that work entry by entry ask of their inputs. */
final class Gate {

    private Gate() {}

    static void requireOneShape(Junction gate, Matrix x, Matrix y) {
        Require.that(x.hasShapeOf(y), "%s needs two inputs of the same shape, not %s and %s",
                gate, x.shape(), y.shape());
    }
}
