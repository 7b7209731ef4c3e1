package nn.gradcheck.jqwik;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import nn.core.Matrix;

/** Values as Java that makes them again, to the last bit: {@code Matrix.of(1, 2, 0.5, -1.25)}. */
final class JavaExpression {

    /** Whole numbers below this print as such. */
    private static final double SHORT = 1e6;

    private JavaExpression() {}

    /** None for a type that is not known here. */
    static Optional<String> of(Object value) {
        if (value instanceof Matrix matrix) {
            return Optional.of(of(matrix));
        }
        if (value instanceof Inputs inputs) {
            return Optional.of("new Inputs(" + of(inputs.x()) + ", " + of(inputs.y()) + ")");
        }
        if (value instanceof Long number) {
            return Optional.of(number + "L");
        }
        return value instanceof Integer ? Optional.of(value.toString()) : Optional.empty();
    }

    private static String of(Matrix matrix) {
        return DoubleStream.of(matrix.toArray()).mapToObj(JavaExpression::number)
                .collect(Collectors.joining(", ", "Matrix.of(" + matrix.rows() + ", " + matrix.columns() + ", ", ")"));
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return "Double." + (Double.isNaN(value) ? "NaN" : value > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY");
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < SHORT && Double.compare(value, -0.0) != 0;
        return whole ? String.valueOf((long) value) : String.valueOf(value);
    }
}
