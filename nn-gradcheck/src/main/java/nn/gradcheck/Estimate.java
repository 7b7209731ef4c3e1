package nn.gradcheck;

/**
 * A numeric derivative that knows its own error.
 *
 * @param value the derivative
 * @param error how far the true derivative may be from it: truncation and rounding
 * @param terms S, the sum of the absolute values of the terms that make up the derivative
 * @param kink whether the slopes to the left and to the right stay apart however small the step
 * @param left the slope to the left, at the smallest step
 * @param right the slope to the right, at the smallest step
 */
record Estimate(double value, double error, double terms, boolean kink, double left, double right) {}
