package nn.gradcheck;

/**
 * One entry of a gradient: what backward says, what the differences say, and the verdict.
 *
 * @param backward the value that the backward pass returned
 * @param numeric the value of the differences
 * @param error how far the true derivative may be from {@code numeric}
 * @param allowed how far {@code backward} may be from {@code numeric}
 * @param scale max(S, ‖g‖∞): S is the sum of the absolute values of the terms that make up this entry, ‖g‖∞ the
 *     largest entry of the variable's gradient
 */
public record Entry(int row, int column, double backward, double numeric, double error, double allowed, double scale,
        Verdict verdict) {

    /** The difference between backward and the differences, relative to the scale. */
    public double relativeError() {
        double difference = Math.abs(backward - numeric);
        return difference == 0 ? 0 : difference / scale;
    }

    /** The smallest mistake that would have been noticed, relative to the scale. */
    public double power() {
        return allowed == 0 ? 0 : allowed / scale;
    }
}
