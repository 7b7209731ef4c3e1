package nn.examples.symbolic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A product of two factors or more, a constant the first of them: {@code (a b)′ = a′ b + a b′}. */
record Product(List<Expression> factors) implements Expression {

    Product {
        factors = List.copyOf(factors);
    }

    /** Products among the factors are resolved, all constants become one, 1 is left out, and 0 makes all of it 0. */
    static Expression of(List<Expression> factors) {
        List<Expression> simple = new ArrayList<>();
        double coefficient = 1;
        for (Expression factor : resolved(factors)) {
            if (factor instanceof Constant c) {
                coefficient *= c.value();
            } else {
                simple.add(factor);
            }
        }
        if (coefficient == 0 || simple.isEmpty()) {
            return new Constant(coefficient);
        }
        if (coefficient != 1) {
            simple.add(0, new Constant(coefficient));
        }
        return simple.size() == 1 ? simple.get(0) : new Product(simple);
    }

    private static List<Expression> resolved(List<Expression> factors) {
        return factors.stream().flatMap(factor ->
                factor instanceof Product product ? product.factors.stream() : Stream.of(factor)).toList();
    }

    @Override
    public Expression derivative(Variable by) {
        return Sum.of(IntStream.range(0, factors.size()).mapToObj(i -> withDerivativeAt(i, by)).toList());
    }

    private Expression withDerivativeAt(int i, Variable by) {
        List<Expression> product = new ArrayList<>(factors);
        product.set(i, factors.get(i).derivative(by));
        return of(product);
    }

    @Override
    public <T> T in(Arithmetic<T> arithmetic) {
        return factors.stream().map(factor -> factor.in(arithmetic)).reduce(arithmetic::times).orElseThrow();
    }

    /** Letters and a number in front of them stand close together: 2xy, but 2x sin(y). */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(factors.get(0).equals(new Constant(-1)) ? "-" : text(factors.get(0)));
        for (int i = 1; i < factors.size(); i++) {
            text.append(text.toString().equals("-") || isClose(factors.get(i - 1), factors.get(i)) ? "" : " ")
                    .append(text(factors.get(i)));
        }
        return text.toString();
    }

    private static boolean isClose(Expression a, Expression b) {
        boolean letter = b instanceof Variable || b instanceof Power power && power.base() instanceof Variable;
        return a instanceof Constant && (letter || b instanceof Sum) || a instanceof Variable && letter;
    }

    private static String text(Expression factor) {
        return factor instanceof Sum ? "(" + factor + ")" : factor.toString();
    }
}
