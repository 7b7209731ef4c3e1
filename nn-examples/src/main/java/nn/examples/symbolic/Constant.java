package nn.examples.symbolic;

/** A number: {@code c′ = 0}. */
record Constant(double value) implements Expression {

    static final Constant ZERO = new Constant(0);
    static final Constant ONE = new Constant(1);

    @Override
    public Expression derivative(Variable by) {
        return ZERO;
    }

    @Override
    public <T> T in(Arithmetic<T> arithmetic) {
        return arithmetic.constant(value);
    }

    /** Whole numbers without a point. */
    @Override
    public String toString() {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e6;
        return whole ? String.valueOf((long) value) : String.valueOf(value);
    }
}
