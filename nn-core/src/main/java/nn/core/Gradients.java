package nn.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What one way back yields: the gradient of each input and of each parameter. Immutable.
 *
 * <p>Three words hold the sums of the chain rule: {@link #and} where a parameter is used again,
 * {@link #plus} where paths join, {@link #then} where one function follows another.
 */
public final class Gradients {

    private final List<Supplier<Matrix>> inputs;
    private final Map<Parameter, Matrix> parameters;

    private Gradients(List<Supplier<Matrix>> inputs, Map<Parameter, Matrix> parameters) {
        this.inputs = inputs;
        this.parameters = parameters;
    }

    /**
     * {@return the gradients of a layer with the input gradient {@code dx}}
     *
     * @param dx {@code ∂L/∂x}, in the shape of the layer's input
     */
    public static Gradients ofInput(Matrix dx) {
        return ofInput(() -> dx);
    }

    /**
     * {@return the gradients of a layer whose input gradient is computed when somebody asks, and then only once}
     *
     * @param dx gives {@code ∂L/∂x} from captured values only, as it may run long after the forward pass
     */
    public static Gradients ofInput(Supplier<Matrix> dx) {
        return new Gradients(List.of(new Lazy(dx)), Map.of());
    }

    /**
     * {@return the gradients of a junction with the input gradients {@code dx} and {@code dy}}
     *
     * @param dx {@code ∂L/∂x}, in the shape of the first input
     * @param dy {@code ∂L/∂y}, in the shape of the second
     */
    public static Gradients ofInputs(Matrix dx, Matrix dy) {
        return new Gradients(List.of(() -> dx, () -> dy), Map.of());
    }

    /**
     * {@return the gradients of a layer whose input has no derivative, such as word indices: asking for it throws}
     *
     * @param what the input in words, for the message of that error
     */
    public static Gradients withoutInput(String what) {
        return new Gradients(List.of(new Refusal(what)), Map.of());
    }

    private record Refusal(String what) implements Supplier<Matrix> {
        @Override
        public Matrix get() {
            throw new UnsupportedOperationException(what + " have no derivative");
        }
    }

    /** {@return whether every input has a gradient: not so for word indices} */
    public boolean hasInput() {
        return inputs.stream().noneMatch(Refusal.class::isInstance);
    }

    /** {@return {@code ∂L/∂x} of a layer} */
    public Matrix input() {
        return inputAt(0, 1);
    }

    /** {@return {@code ∂L/∂x} of a junction's first input} */
    public Matrix first() {
        return inputAt(0, 2);
    }

    /** {@return {@code ∂L/∂y} of a junction's second input} */
    public Matrix second() {
        return inputAt(1, 2);
    }

    private Matrix inputAt(int index, int expected) {
        if (inputs.size() != expected) {
            throw new IllegalStateException(inputs.size() == 1
                    ? "the gradients of a layer have input(), not first() and second()"
                    : "the gradients of a junction have first() and second(), not input()");
        }
        return inputs.get(index).get();
    }

    /**
     * {@return {@code ∂L/∂p}} Throws IllegalArgumentException if the way back yielded none for this parameter.
     *
     * @param p a parameter of the layer, or of a layer inside it; the object counts, not the value
     */
    public Matrix of(Parameter p) {
        Matrix dp = parameters.get(p);
        Require.that(dp != null, "no gradient for %s: does its layer's backward say and(parameter, gradient)?", p);
        return dp;
    }

    /** {@return the parameters that have a gradient here} */
    public Set<Parameter> parameters() {
        return parameters.keySet();
    }

    /**
     * {@return these gradients and one of a parameter, which must have the parameter's shape} A second use adds to the
     * first.
     *
     * @param p a parameter that the forward pass used
     * @param dp {@code ∂L/∂p} of this use
     */
    public Gradients and(Parameter p, Matrix dp) {
        Require.that(dp.hasShapeOf(p.value()), "the gradient of a parameter of %s cannot be %s%s",
                p.value().shape(), dp.shape(), p.value().rows() == 1 && p.value().columns() == dp.columns()
                        ? ": is the sum over the rows missing?" : "");
        return new Gradients(inputs, joined(parameters, Map.of(p, dp)));
    }

    /**
     * Where two paths start from the same input: input gradients add, and so do those of shared parameters.
     *
     * @param other of the same input, in the same shape
     * @return the gradients of both paths together
     */
    public Gradients plus(Gradients other) {
        Require.that(inputs.size() == other.inputs.size(), "plus: gradients of a layer and of a junction do not add");
        List<Supplier<Matrix>> sums = IntStream.range(0, inputs.size())
                .mapToObj(i -> sum(inputs.get(i), other.inputs.get(i)))
                .toList();
        return new Gradients(sums, joined(parameters, other.parameters));
    }

    /**
     * The chain rule, on the way back: {@code late.then(early)} joins the gradients of f₂ with those of the f₁ that fed
     * it. The input is that of f₁.
     *
     * @param earlier of the pass f₁ whose output was the input here
     * @return the gradients of f₂ ∘ f₁
     */
    public Gradients then(Gradients earlier) {
        return new Gradients(earlier.inputs, joined(parameters, earlier.parameters));
    }

    private static Supplier<Matrix> sum(Supplier<Matrix> a, Supplier<Matrix> b) {
        return a instanceof Refusal ? a : b instanceof Refusal ? b : new Lazy(() -> a.get().plus(b.get()));
    }

    private static Map<Parameter, Matrix> joined(Map<Parameter, Matrix> a, Map<Parameter, Matrix> b) {
        Map<Parameter, Matrix> all = new LinkedHashMap<>(a);
        b.forEach((p, dp) -> all.merge(p, dp, Matrix::plus));
        return Collections.unmodifiableMap(all);
    }
}
