package nn.gradcheck.numeric;

/**
 * A place without derivative: the slopes to either side stay apart however small the step.
 *
 * @param left the slope to the left
 * @param right the slope to the right
 * @param gap how far they are apart, output by output: {@code Σ |dyᵢ (rightᵢ − leftᵢ)|}
 * @param error how far each may be from its limit
 */
public record Kink(double left, double right, double gap, double error) {

    /**
     * {@return whether a value lies between the slopes, where each output may choose its side}
     *
     * @param value what backward says
     */
    public boolean allows(double value) {
        double middle = (left + right) / 2;
        return Math.abs(value - middle) <= gap / 2 + error;
    }
}
