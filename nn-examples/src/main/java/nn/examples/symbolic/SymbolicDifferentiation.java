package nn.examples.symbolic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Matrix;
import nn.optim.DifferentiableFunction;

/**
 * One derivative in three ways: as a formula, by central differences, and by backpropagation through a graph.
 *
 * <p>The formula is exact, and grows with the function; differences need only values, and are rounded; backpropagation
 * is exact too, and never writes the formula down.
 */
public final class SymbolicDifferentiation {

    static final Variable X = new Variable("x");
    static final Variable Y = new Variable("y");

    /** {@code x² + 2x + 3}. */
    static final Expression PARABOLA = X.power(2).plus(X.times(2)).plus(3);
    /** {@code x² + 2xy + 3 + cos(x + 2y)}. */
    static final Expression WAVY =
            X.power(2).plus(X.times(2).times(Y)).plus(3).plus(Expression.cos(X.plus(Y.times(2))));

    private static final double H = 1e-4;
    private static final List<Matrix> POINTS =
            List.of(Matrix.rowOf(0, 0), Matrix.rowOf(1, 2), Matrix.rowOf(-0.5, 3), Matrix.rowOf(10, -4));

    private SymbolicDifferentiation() {}

    /**
     * Prints {@link #report}.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /** {@return both expressions, with their derivatives at some points} */
    public static String report() {
        return Stream.of(PARABOLA, WAVY).map(SymbolicDifferentiation::report)
                .collect(Collectors.joining(System.lineSeparator() + System.lineSeparator()));
    }

    private static String report(Expression f) {
        return Stream.concat(
                Stream.of("d/dx (" + f + ") = " + f.derivative(X),
                        "    x    y           formula  central difference   backpropagation"),
                POINTS.stream().map(point -> line(f, point)))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(Expression f, Matrix point) {
        return String.format(Locale.ROOT, "%5.1f%5.1f %17.12f %19.12f %17.12f", point.get(0, 0), point.get(0, 1),
                value(f.derivative(X), point),
                DifferentiableFunction.numeric(p -> value(f, p), H).gradient(point).get(0, 0),
                Backpropagation.gradient(f, List.of(X, Y), point).get(0, 0));
    }

    static double value(Expression f, Matrix point) {
        return f.in(new Numbers(Map.of("x", point.get(0, 0), "y", point.get(0, 1))));
    }
}
