package nn.core;

import java.util.List;
import java.util.function.Function;

/**
 * One forward pass: the output, and its own way back.
 *
 * <p>The way back is a closure over the values that the forward pass captured, so it stays right
 * whatever happens to the layer afterwards. A container's pass also shows the passes inside it.
 */
public final class Pass {

    private final Matrix output;
    private final Function<Matrix, Gradients> backward;
    private final List<Child> children;

    public Pass(Matrix output, Function<Matrix, Gradients> backward) {
        this(output, backward, List.of());
    }

    /** A container's pass, with the passes inside it in the order of the forward pass. */
    public Pass(Matrix output, Function<Matrix, Gradients> backward, List<Child> children) {
        this.output = output;
        this.backward = backward;
        this.children = List.copyOf(children);
    }

    /** What one part inside a container was given, one input or a junction's two, and what came of it. */
    public record Child(String name, Part part, List<Matrix> inputs, Pass pass) {

        public Child {
            inputs = List.copyOf(inputs);
        }

        public Child(String name, Layer layer, Matrix input, Pass pass) {
            this(name, layer, List.of(input), pass);
        }

        public Child(String name, Junction junction, Matrix x, Matrix y, Pass pass) {
            this(name, junction, List.of(x, y), pass);
        }
    }

    public Matrix output() {
        return output;
    }

    /** The passes inside, in the order of the forward pass; none unless the layer is a container. */
    public List<Child> children() {
        return children;
    }

    /**
     * The gradients of a scalar L, given the upstream gradient {@code dy = ∂L/∂y}, which has the
     * shape of the output. Pure: it can be called any number of times.
     */
    public Gradients backward(Matrix dy) {
        Require.that(dy.hasShapeOf(output),
                "backward: the upstream gradient is %s, but the output is %s", dy.shape(), output.shape());
        return backward.apply(dy);
    }
}
