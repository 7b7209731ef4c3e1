package nn.gradcheck.numeric;

/**
 * A numeric derivative that knows its own error.
 *
 * @param value the derivative
 * @param truncation the part of the error that the finite steps leave
 * @param rounding the part of the error that the arithmetic leaves
 * @param terms S, the sum of the absolute values of the terms that make up the derivative
 * @param kink whether the slopes to the left and to the right stay apart however small the step
 * @param left the slope to the left, at the smallest step
 * @param right the slope to the right, at the smallest step
 */
public record Estimate(double value, double truncation, double rounding, double terms, boolean kink, double left,
        double right) {

    /** How far the true derivative may be from the value; infinite if the differences say nothing. */
    public double error() {
        return truncation + rounding;
    }
}
