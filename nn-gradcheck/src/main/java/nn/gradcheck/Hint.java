package nn.gradcheck;

import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import nn.core.Matrix;

/** Recognises common mistakes by the pattern that they leave: backward's gradient a against the numeric one n. */
final class Hint {

    /** Patterns are looked for to three digits: the mistakes are larger than that, and the estimates finer. */
    private static final double CLOSE = 1e-3;
    /** How near to a whole number of twelfths a factor is that was meant to be one. */
    private static final double SIMPLE = 1e-6;
    /** With one or two rows, 2 and 1/2 may as well be what they are. */
    private static final int FEW = 2;

    private final int batch;
    private final Matrix backward;
    private final Matrix numeric;
    private final double scale;

    /** The batch is the number of rows of the input. */
    Hint(int batch, Matrix backward, Matrix numeric) {
        this.batch = batch;
        this.backward = backward;
        this.numeric = numeric;
        this.scale = numeric.maxAbs();
    }

    /** What the mistake looks like; empty if no pattern fits. */
    String pattern() {
        double factor = factor(backward, numeric);
        if (backward.maxAbs() == 0) {
            return "zeros: nothing flows back";
        }
        if (close(backward, numeric)) {
            return "";
        }
        if (close(backward, numeric.times(factor)) && isTelling(factor)) {
            return String.format(Locale.ROOT, "every entry is the true one times %.4g%s", factor, meaning(factor));
        }
        if (numeric.rows() == numeric.columns() && close(backward, numeric.transpose())) {
            return "the transpose of the true gradient";
        }
        return patternOfLines();
    }

    private String patternOfLines() {
        Matrix residual = backward.minus(numeric);
        if (numeric.rows() > 1 && constantAlongColumns(residual)) {
            return "the difference is the same down each column: a path through the column's mean is missing";
        }
        if (numeric.columns() > 1 && constantAlongColumns(residual.transpose())) {
            return "the difference is the same along each row: a path through the row's mean or sum is missing";
        }
        if (numeric.rows() > 1 && proportionalColumns(backward, numeric)) {
            return "each column is the true one times a factor of its own: one for each feature is missing";
        }
        if (numeric.columns() > 1 && proportionalColumns(backward.transpose(), numeric.transpose())) {
            return "each row is the true one times a factor of its own: one for each row is missing";
        }
        return "";
    }

    /** Any single entry is the true one times something; only a simple number says more than that. */
    private boolean isTelling(double factor) {
        double twelfths = 12 * factor;
        return numeric.shape().entries() > 1 || Math.abs(twelfths - Math.rint(twelfths)) <= SIMPLE;
    }

    private String meaning(double factor) {
        if (isNear(factor, -1)) {
            return ": the sign is wrong";
        }
        if (batch > FEW && isNear(factor, batch)) {
            return ": the number of rows";
        }
        if (batch > FEW && isNear(factor, 1.0 / batch)) {
            return ": one over the number of rows";
        }
        return "";
    }

    private static boolean isNear(double factor, double known) {
        return Math.abs(factor - known) <= CLOSE * Math.abs(known);
    }

    /** The factor that fits best, in the sense of least squares. */
    private static double factor(Matrix a, Matrix n) {
        return a.hadamard(n).sum() / n.hadamard(n).sum();
    }

    private boolean constantAlongColumns(Matrix residual) {
        return close(residual.minusRow(residual.columnMeans()), Matrix.zeros(residual.rows(), residual.columns()));
    }

    private boolean proportionalColumns(Matrix a, Matrix n) {
        Matrix factors = Matrix.generate(1, n.columns(),
                (i, j) -> factor(a.columns(j, j + 1), n.columns(j, j + 1)));
        return close(a, n.timesRow(factors));
    }

    private boolean close(Matrix a, Matrix b) {
        DoubleBinaryOperator distance = (p, q) -> Math.abs(p - q);
        return a.combine(b, distance).maxAbs() <= CLOSE * scale;
    }
}
