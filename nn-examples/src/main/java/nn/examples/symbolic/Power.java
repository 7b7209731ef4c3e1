package nn.examples.symbolic;

import java.util.List;

/** A whole power: {@code (aⁿ)′ = n aⁿ⁻¹ a′}. With n = −1 it is what a division needs. */
record Power(Expression base, int exponent) implements Expression {

    /** The powers 0 and 1, and those of constants, are no longer powers. */
    static Expression of(Expression base, int exponent) {
        if (exponent == 0) {
            return Constant.ONE;
        }
        if (base instanceof Constant c) {
            return new Constant(Math.pow(c.value(), exponent));
        }
        return exponent == 1 ? base : new Power(base, exponent);
    }

    @Override
    public Expression derivative(Variable by) {
        return Product.of(List.of(new Constant(exponent), of(base, exponent - 1), base.derivative(by)));
    }

    @Override
    public <T> T in(Arithmetic<T> arithmetic) {
        return arithmetic.power(base.in(arithmetic), exponent);
    }

    @Override
    public String toString() {
        boolean simple = base instanceof Variable || base instanceof Function;
        return (simple ? base.toString() : "(" + base + ")") + "^" + exponent;
    }
}
