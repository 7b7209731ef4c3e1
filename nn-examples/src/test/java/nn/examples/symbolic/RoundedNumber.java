package nn.examples.symbolic;

/**
 * A number, and how far rounding may have moved it: each operation adds its own to what its inputs bring along.
 *
 * <p>Source: Higham, <i>Accuracy and Stability of Numerical Algorithms</i>, 2002, section 3.3.
 */
record RoundedNumber(double value, double error) {

    private static final double HALF_ULP = 0x1p-53;
    /** Math.sin, exp and pow promise one unit in the last place; others need a little more. */
    private static final double FUNCTION = 4 * HALF_ULP;

    static RoundedNumber exact(double value) {
        return new RoundedNumber(value, 0);
    }

    RoundedNumber plus(RoundedNumber b) {
        double sum = value + b.value;
        return new RoundedNumber(sum, error + b.error + HALF_ULP * Math.abs(sum));
    }

    RoundedNumber times(RoundedNumber b) {
        double product = value * b.value;
        double inherited = Math.abs(value) * b.error + Math.abs(b.value) * error + error * b.error;
        return new RoundedNumber(product, inherited + HALF_ULP * Math.abs(product));
    }

    /** The slope is steepest at one end of the interval; an interval around 0 has no reciprocal. */
    RoundedNumber power(int n) {
        double power = Math.pow(value, n);
        double end = n > 0 ? Math.abs(value) + error : Math.max(0, Math.abs(value) - error);
        double inherited = n == 0 || error == 0 ? 0 : Math.abs(n) * Math.pow(end, n - 1) * error;
        return new RoundedNumber(power, inherited + Math.abs(n) * FUNCTION * Math.abs(power));
    }

    RoundedNumber sin() {
        return new RoundedNumber(Math.sin(value), error + FUNCTION);
    }

    RoundedNumber cos() {
        return new RoundedNumber(Math.cos(value), error + FUNCTION);
    }

    RoundedNumber exp() {
        double exp = Math.exp(value);
        return new RoundedNumber(exp, exp * (Math.expm1(error) + FUNCTION));
    }
}
