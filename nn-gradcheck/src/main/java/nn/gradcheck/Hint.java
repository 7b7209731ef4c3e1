package nn.gradcheck;

import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import nn.core.Matrix;

/** Recognises common mistakes by the pattern that they leave: backward's gradient a against the numeric one n. */
final class Hint {

    /** Patterns are looked for to three digits: the mistakes are larger than that, and the estimates finer. */
    private static final double CLOSE = 1e-3;

    private final Matrix backward;
    private final Matrix numeric;
    private final double scale;

    private Hint(Matrix backward, Matrix numeric) {
        this.backward = backward;
        this.numeric = numeric;
        this.scale = numeric.maxAbs();
    }

    /** What the mistake looks like; empty if no pattern fits. */
    static String of(Matrix backward, Matrix numeric) {
        return new Hint(backward, numeric).pattern();
    }

    private String pattern() {
        double factor = factor();
        if (backward.maxAbs() == 0) {
            return "zeros: nothing flows back";
        }
        if (close(backward, numeric)) {
            return "";
        }
        if (close(backward, numeric.times(factor))) {
            return String.format(Locale.ROOT, "every entry is the true one times %.4g", factor);
        }
        if (numeric.rows() == numeric.columns() && close(backward, numeric.transpose())) {
            return "the transpose of the true gradient";
        }
        Matrix residual = backward.minus(numeric);
        if (numeric.rows() > 1 && constantAlongColumns(residual)) {
            return "the difference is the same down each column: a path through the column's mean is missing";
        }
        if (numeric.columns() > 1 && constantAlongColumns(residual.transpose())) {
            return "the difference is the same along each row: a path through the row's mean or sum is missing";
        }
        return "";
    }

    /** The factor that fits best, in the sense of least squares. */
    private double factor() {
        return backward.hadamard(numeric).sum() / numeric.hadamard(numeric).sum();
    }

    private boolean constantAlongColumns(Matrix residual) {
        return close(residual.minusRow(residual.columnMeans()), Matrix.zeros(residual.rows(), residual.columns()));
    }

    private boolean close(Matrix a, Matrix b) {
        DoubleBinaryOperator distance = (p, q) -> Math.abs(p - q);
        return a.combine(b, distance).maxAbs() <= CLOSE * scale;
    }
}
