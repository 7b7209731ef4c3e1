package nn.examples.symbolic;

import java.util.ArrayList;
import java.util.List;

/** A sum of two terms or more: {@code (a + b)′ = a′ + b′}. */
record Sum(List<Expression> terms) implements Expression {

    Sum {
        terms = List.copyOf(terms);
    }

    /** Sums among the terms are resolved, constants become one, where the first of them stood, and 0 is left out. */
    static Expression of(List<Expression> terms) {
        List<Expression> simple = new ArrayList<>();
        double constant = 0;
        int place = -1;
        for (Expression term : resolved(terms)) {
            if (term instanceof Constant c) {
                constant += c.value();
                place = place < 0 && c.value() != 0 ? simple.size() : place;
            } else {
                simple.add(term);
            }
        }
        if (constant != 0) {
            simple.add(place, new Constant(constant));
        }
        return simple.isEmpty() ? Constant.ZERO : simple.size() == 1 ? simple.get(0) : new Sum(simple);
    }

    private static List<Expression> resolved(List<Expression> terms) {
        return terms.stream()
                .flatMap(term -> term instanceof Sum sum ? sum.terms.stream() : List.of(term).stream()).toList();
    }

    @Override
    public Expression derivative(Variable by) {
        return of(terms.stream().map(term -> term.derivative(by)).toList());
    }

    @Override
    public <T> T in(Arithmetic<T> arithmetic) {
        return terms.stream().map(term -> term.in(arithmetic)).reduce(arithmetic::plus).orElseThrow();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(terms.get(0).toString());
        for (Expression term : terms.subList(1, terms.size())) {
            String next = term.toString();
            text.append(next.startsWith("-") ? " - " + next.substring(1) : " + " + next);
        }
        return text.toString();
    }
}
