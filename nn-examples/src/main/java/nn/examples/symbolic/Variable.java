package nn.examples.symbolic;

import nn.core.Require;

/** A variable: {@code x′ = 1}, and the derivative by any other is 0. Its name is one letter, so 2xy is a product. */
record Variable(String name) implements Expression {

    Variable {
        Require.that(name.matches("\\p{L}"), "the name of a variable is one letter, not '%s'", name);
    }

    @Override
    public Expression derivative(Variable by) {
        return equals(by) ? Constant.ONE : Constant.ZERO;
    }

    @Override
    public <T> T in(Arithmetic<T> arithmetic) {
        return arithmetic.variable(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
