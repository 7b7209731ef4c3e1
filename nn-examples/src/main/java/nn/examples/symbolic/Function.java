package nn.examples.symbolic;

import java.util.List;
import java.util.Locale;

/** A function of one expression: {@code f(a)′ = f′(a) a′}. */
record Function(Name name, Expression argument) implements Expression {

    enum Name { SIN, COS, EXP }

    @Override
    public Expression derivative(Variable by) {
        return Product.of(List.of(slope(), argument.derivative(by)));
    }

    private Expression slope() {
        return switch (name) {
            case SIN -> Expression.cos(argument);
            case COS -> Expression.sin(argument).times(-1);
            case EXP -> this;
        };
    }

    @Override
    public <T> T in(Arithmetic<T> arithmetic) {
        T a = argument.in(arithmetic);
        return switch (name) {
            case SIN -> arithmetic.sin(a);
            case COS -> arithmetic.cos(a);
            case EXP -> arithmetic.exp(a);
        };
    }

    @Override
    public String toString() {
        return name.name().toLowerCase(Locale.ROOT) + "(" + argument + ")";
    }
}
