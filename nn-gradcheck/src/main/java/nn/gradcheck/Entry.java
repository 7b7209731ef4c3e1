package nn.gradcheck;

/**
 * One entry of a gradient: what backward says, what the differences say, and the verdict.
 *
 * @param row counted from 0; of a check along directions, the number of the direction
 * @param column counted from 0
 * @param backward the value that the backward pass returned
 * @param numeric the value of the differences
 * @param error how far the true derivative may be from {@code numeric}
 * @param allowed how far {@code backward} may be from {@code numeric}
 * @param scale max(S, ‖g‖∞): S is the sum of the absolute values of the terms that make up this entry, ‖g‖∞ the
 *     largest entry that was checked of the variable's gradient
 * @param verdict on this entry alone
 * @param reason why the verdict is KINK or UNRESOLVED; empty for others
 */
public record Entry(int row, int column, double backward, double numeric, double error, double allowed, double scale,
        Verdict verdict, String reason) {

    private static final double LAST_PLACES = 4;

    Entry with(Verdict other, String why) {
        return new Entry(row, column, backward, numeric, error, allowed, scale, other, why);
    }

    Entry unresolved(String why) {
        return with(Verdict.UNRESOLVED, why);
    }

    /** {@return the difference between backward and the differences, relative to the scale} */
    public double relativeError() {
        double difference = Math.abs(backward - numeric);
        return difference == 0 ? 0 : difference / scale;
    }

    /**
     * {@return the smallest mistake that would have been noticed, relative to the scale: added to the present value of
     * backward, it leaves what is allowed on either side, whatever the addition rounds}
     */
    public double power() {
        double noticed = allowed + Math.abs(backward - numeric) + LAST_PLACES * Math.ulp(backward);
        return noticed == 0 ? 0 : noticed / scale;
    }

    /** Whether backward could have returned zero here without being noticed. */
    boolean wouldPassAsZero() {
        return Math.abs(numeric) <= allowed;
    }
}
