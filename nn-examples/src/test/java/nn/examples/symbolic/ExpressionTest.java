package nn.examples.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each rule of calculus, of simplification and of printing by itself. */
class ExpressionTest {

    private final Variable x = new Variable("x");
    private final Variable y = new Variable("y");

    private void assertDerivative(String expected, Expression f) {
        assertEquals(expected, f.derivative(x).toString());
    }

    @Test
    void theTwoExpressionsOfTheNotes() {
        assertEquals("x^2 + 2x + 3", SymbolicDifferentiation.PARABOLA.toString());
        assertDerivative("2x + 2", SymbolicDifferentiation.PARABOLA);
        assertEquals("x^2 + 2xy + 3 + cos(x + 2y)", SymbolicDifferentiation.WAVY.toString());
        assertDerivative("2x + 2y - sin(x + 2y)", SymbolicDifferentiation.WAVY);
        assertEquals("2x - 2 sin(x + 2y)", SymbolicDifferentiation.WAVY.derivative(y).toString());
    }

    @Test
    void constantsAndVariables() {
        assertDerivative("0", new Constant(7));
        assertDerivative("1", x);
        assertDerivative("0", y);
        assertDerivative("2", x.times(2).plus(y));
    }

    @Test
    void powers() {
        assertDerivative("3x^2", x.power(3));
        assertDerivative("-x^-2", x.power(-1));
        assertDerivative("6(3x + 1)", x.times(3).plus(1).power(2));
    }

    @Test
    void products() {
        assertDerivative("sin(y)", x.times(Expression.sin(y)));
        assertDerivative("sin(x) + x cos(x)", x.times(Expression.sin(x)));
    }

    @Test
    void functions() {
        assertDerivative("cos(x)", Expression.sin(x));
        assertDerivative("-sin(x)", Expression.cos(x));
        assertDerivative("exp(x)", Expression.exp(x));
        assertDerivative("2 exp(x^2) x", Expression.exp(x.power(2)));
    }

    @Test
    void derivativesOfHigherOrder() {
        assertEquals("2", SymbolicDifferentiation.PARABOLA.derivative(x).derivative(x).toString());
        assertEquals("2 - cos(x + 2y)", SymbolicDifferentiation.WAVY.derivative(x).derivative(x).toString());
    }

    @Test
    void simplifiedSums() {
        assertEquals(x, x.plus(0));
        assertEquals(Constant.ZERO, new Constant(3).plus(-3));
        assertEquals("x + 5 + y", x.plus(2).plus(y.plus(3)).toString());
        assertEquals("x + 4 + y", x.plus(0).plus(new Constant(4).plus(y)).toString());
        assertEquals("x + 4", Sum.of(List.of(Constant.ZERO, x, new Constant(4))).toString());
        assertEquals("x - y - 2", x.minus(y).plus(-2).toString());
        assertEquals("-x + y", x.times(-1).plus(y).toString());
    }

    @Test
    void simplifiedProducts() {
        assertEquals(x, x.times(1));
        assertEquals(Constant.ZERO, x.times(0));
        assertEquals(new Constant(6), new Constant(2).times(3));
        assertEquals("6xy", x.times(2).times(y.times(3)).toString());
        assertEquals("0.5x", x.times(0.5).toString());
        assertEquals(x, x.times(2).times(0.5));
    }

    @Test
    void simplifiedPowers() {
        assertEquals(Constant.ONE, x.power(0));
        assertEquals(x, x.power(1));
        assertEquals(new Constant(0.25), new Constant(2).power(-2));
    }

    @Test
    void bracketsAndBlanksWhereTheyAreNeeded() {
        assertEquals("(x + y)^2", x.plus(y).power(2).toString());
        assertEquals("(xy)^2", x.times(y).power(2).toString());
        assertEquals("sin(x)^2", Expression.sin(x).power(2).toString());
        assertEquals("x (x + y)", x.times(x.plus(y)).toString());
        assertEquals("-(x + y)", x.plus(y).times(-1).toString());
        assertEquals("xy^2", x.times(y.power(2)).toString());
        assertEquals("x^2 y", x.power(2).times(y).toString());
        assertEquals("2 (x + y)^2", x.plus(y).power(2).times(2).toString());
    }

    @Test
    void values() {
        Expression f = Expression.exp(x.times(y)).plus(y.power(-1)).plus(Expression.sin(x)).plus(Expression.cos(x));
        assertEquals(1 + 0.25 + 0 + 1, f.in(new Numbers(Map.of("x", 0.0, "y", 4.0))));
    }

    @Test
    void namesAndValuesThatAreMissing() {
        assertThrows(IllegalArgumentException.class, () -> new Variable("xy"));
        assertThrows(IllegalArgumentException.class, () -> new Variable("2"));
        assertThrows(IllegalArgumentException.class, () -> x.in(new Numbers(Map.of("y", 1.0))));
    }
}
