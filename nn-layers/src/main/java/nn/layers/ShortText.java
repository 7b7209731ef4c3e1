package nn.layers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import nn.core.Matrix;

/** A matrix in a few characters: four digits of a few numbers, and of a larger matrix the shape alone. */
final class ShortText {

    private static final int MOST_ENTRIES = 4;
    private static final MathContext DIGITS = new MathContext(4);
    /** Above, whole numbers take more room than powers of ten. */
    private static final double LARGEST_WHOLE = 1e6;

    private ShortText() {}

    static String of(Matrix matrix) {
        if (matrix.shape().entries() == 1) {
            return of(matrix.get(0, 0));
        }
        return matrix.rows() > 1 || matrix.columns() > MOST_ENTRIES
                ? matrix.shape().toString()
                : DoubleStream.of(matrix.toArray()).mapToObj(ShortText::of).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String of(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        double rounded = new BigDecimal(value).round(DIGITS).doubleValue();
        return rounded == Math.rint(rounded) && Math.abs(rounded) < LARGEST_WHOLE
                ? String.valueOf((long) rounded)
                : String.valueOf(rounded);
    }
}
