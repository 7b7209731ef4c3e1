package nn.core;

/**
 * What a layer learns: a matrix that an optimizer replaces, step by step. Its shape never changes.
 *
 * <p>Two parameters are the same only if they are the same object; a layer that stands in a network
 * twice has one parameter and one gradient, the sum over its uses.
 */
public final class Parameter {

    private final boolean decays;
    private Matrix value;

    private Parameter(Matrix value, boolean decays) {
        this.value = value;
        this.decays = decays;
    }

    /**
     * {@return a parameter that weight decay pulls towards zero: a weight}
     *
     * @param value at the start; its shape stays
     */
    public static Parameter of(Matrix value) {
        return new Parameter(value, true);
    }

    /**
     * {@return a parameter that weight decay leaves alone: a bias, a normalisation's scale or shift}
     *
     * @param value at the start; its shape stays
     */
    public static Parameter withoutDecay(Matrix value) {
        return new Parameter(value, false);
    }

    /** {@return the value at this moment, which stays as it is when the parameter changes} */
    public Matrix value() {
        return value;
    }

    /**
     * Replaces the value by another of the same shape.
     *
     * @param newValue of the same shape, or IllegalArgumentException
     */
    public void set(Matrix newValue) {
        Require.that(value.hasShapeOf(newValue),
                "a parameter of %s cannot take a value of %s", value.shape(), newValue.shape());
        value = newValue;
    }

    /** {@return whether weight decay applies} */
    public boolean decays() {
        return decays;
    }

    @Override
    public String toString() {
        return "Parameter(" + value.shape() + ")";
    }
}
