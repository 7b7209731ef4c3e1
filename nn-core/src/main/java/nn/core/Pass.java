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

    /**
     * The pass of a layer or a junction with nothing inside.
     *
     * @param output y, what the forward pass came to
     * @param backward the way from {@code dy = ∂L/∂y} to all gradients: pure, over captured values only
     */
    public Pass(Matrix output, Function<Matrix, Gradients> backward) {
        this(output, backward, List.of());
    }

    /**
     * A container's pass, with the passes inside it in the order of the forward pass.
     *
     * @param output that of the last part inside
     * @param backward as for any pass: here it goes through the children in reverse
     * @param children each part with what it was given
     */
    public Pass(Matrix output, Function<Matrix, Gradients> backward, List<Child> children) {
        this.output = output;
        this.backward = backward;
        this.children = List.copyOf(children);
    }

    /**
     * What one part inside a container was given, one input or a junction's two, and what came of it.
     *
     * @param name of the part within the container
     * @param part a layer or a junction
     * @param inputs one of a layer, two of a junction
     * @param pass of this part alone
     */
    public record Child(String name, Part part, List<Matrix> inputs, Pass pass) {

        /**
         * A part of any kind, from a copy of this list of inputs.
         *
         * @param name as in {@link Part#children}
         * @param part a layer or a junction
         * @param inputs as many as the part takes
         * @param pass what came of them
         */
        public Child {
            inputs = List.copyOf(inputs);
        }

        /**
         * A layer inside a container.
         *
         * @param name within the container
         * @param layer the part itself
         * @param input what the container gave it
         * @param pass what came of it
         */
        public Child(String name, Layer layer, Matrix input, Pass pass) {
            this(name, layer, List.of(input), pass);
        }

        /**
         * A junction inside a container.
         *
         * @param name within the container
         * @param junction the part itself
         * @param x its first input
         * @param y its second input
         * @param pass what came of both
         */
        public Child(String name, Junction junction, Matrix x, Matrix y, Pass pass) {
            this(name, junction, List.of(x, y), pass);
        }
    }

    /** {@return y, what the forward pass came to} */
    public Matrix output() {
        return output;
    }

    /** {@return the passes inside, in the order of the forward pass; none unless the layer is a container} */
    public List<Child> children() {
        return children;
    }

    /**
     * {@return the gradients of a scalar L, given the upstream gradient {@code dy = ∂L/∂y}, which has the shape of the
     * output} Pure: it can be called any number of times.
     *
     * @param dy the upstream gradient; of another shape, IllegalArgumentException
     */
    public Gradients backward(Matrix dy) {
        Require.that(dy.hasShapeOf(output),
                "backward: the upstream gradient is %s, but the output is %s", dy.shape(), output.shape());
        return backward.apply(dy);
    }
}
