package nn.examples.symbolic;

import java.util.List;

/**
 * A formula. It prints as it is written on a board, its derivative is another formula, and what it computes depends on
 * the kind of number.
 */
sealed interface Expression permits Constant, Variable, Sum, Product, Power, Function {

    /** The derivative by a variable, simplified: no zeros are added, nothing is multiplied by one. */
    Expression derivative(Variable by);

    <T> T in(Arithmetic<T> arithmetic);

    default Expression plus(Expression b) {
        return Sum.of(List.of(this, b));
    }

    default Expression plus(double b) {
        return plus(new Constant(b));
    }

    default Expression minus(Expression b) {
        return plus(b.times(-1));
    }

    default Expression times(Expression b) {
        return Product.of(List.of(this, b));
    }

    default Expression times(double b) {
        return new Constant(b).times(this);
    }

    default Expression power(int n) {
        return Power.of(this, n);
    }

    static Expression sin(Expression a) {
        return new Function(Function.Name.SIN, a);
    }

    static Expression cos(Expression a) {
        return new Function(Function.Name.COS, a);
    }

    static Expression exp(Expression a) {
        return new Function(Function.Name.EXP, a);
    }
}
