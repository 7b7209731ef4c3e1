package nn.examples.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import nn.core.Matrix;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/** On random expressions formula, Commons Math and backpropagation differ by rounding, which is kept account of. */
class RandomExpressionsTest {

    private static final int DEPTH = 3;
    private static final Variable X = new Variable("x");
    private static final Variable Y = new Variable("y");
    /** Commons Math and the graph add and multiply in other orders than forward mode, and a few times more. */
    private static final double OTHER_ORDER = 4;

    @Provide
    Arbitrary<Expression> expressions() {
        return ofDepth(DEPTH);
    }

    private static Arbitrary<Expression> ofDepth(int depth) {
        Arbitrary<Expression> leaves = Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(X, X, Y)),
                Tuple.of(1, Arbitraries.integers().between(-6, 6).map(n -> new Constant(n / 2.0))));
        return depth == 0 ? leaves.withoutEdgeCases() : Arbitraries.<Expression>frequencyOf(
                Tuple.of(1, leaves), Tuple.of(6, operations(ofDepth(depth - 1)))).withoutEdgeCases();
    }

    private static Arbitrary<Expression> operations(Arbitrary<Expression> parts) {
        return Arbitraries.oneOf(
                Combinators.combine(parts, parts).as(Expression::plus),
                Combinators.combine(parts, parts).as(Expression::minus),
                Combinators.combine(parts, parts).as(Expression::times),
                Combinators.combine(parts, Arbitraries.integers().between(-2, 3)).as(Expression::power),
                parts.map(Expression::sin), parts.map(Expression::cos), parts.map(Expression::exp));
    }

    /** Where a value overflows or a reciprocal comes near a pole, rounding is without bound: nothing to compare. */
    private static double tolerance(Expression f, double x, double y) {
        RoundedDual forward = f.in(new RoundedDual.At(x, y));
        RoundedDual formula = f.derivative(X).in(new RoundedDual.At(x, y));
        double tolerance = OTHER_ORDER * forward.slope().error() + formula.value().error();
        double slope = Math.abs(forward.slope().value());
        Assume.that(Double.isFinite(slope) && tolerance <= 1e-6 * (1 + slope));
        return tolerance;
    }

    private static double formula(Expression f, double x, double y) {
        return f.derivative(X).in(new Numbers(Map.of("x", x, "y", y)));
    }

    @Property(tries = 300)
    void theFormulaIsTheExactDerivative(@ForAll("expressions") Expression f,
            @ForAll @IntRange(min = -16, max = 16) int x, @ForAll @IntRange(min = -16, max = 16) int y) {
        double tolerance = tolerance(f, x / 8.0, y / 8.0);
        DerivativeStructure exact = f.in(new Structures(x / 8.0, y / 8.0));
        assertEquals(exact.getPartialDerivative(1, 0), formula(f, x / 8.0, y / 8.0), tolerance);
    }

    @Property(tries = 100)
    void backpropagationAgreesWithTheFormula(@ForAll("expressions") Expression f,
            @ForAll @IntRange(min = -16, max = 16) int x, @ForAll @IntRange(min = -16, max = 16) int y) {
        double tolerance = tolerance(f, x / 8.0, y / 8.0);
        Matrix gradient = Backpropagation.gradient(f, List.of(X, Y), Matrix.rowOf(x / 8.0, y / 8.0));
        assertEquals(formula(f, x / 8.0, y / 8.0), gradient.get(0, 0), tolerance);
    }
}
