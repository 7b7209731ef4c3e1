package nn.examples.book;

/**
 * {@code f(x) = (e^(x²))²}, three functions one after the other, with its derivatives on paper.
 *
 * <p>In StrictMath, whose last digit is the same in every Java: where rounding is all that is left, every figure hangs
 * on that digit.
 */
public final class CompositeFunction {

    /** Where the chapter looks at it. */
    public static final double POINT = 0.5;
    /** {@code 4x e^(2x²)} at 0.5. */
    public static final double DERIVATIVE = 2 * Math.sqrt(Math.E);

    private CompositeFunction() {}

    /**
     * The function.
     *
     * @param x any number
     * @return {@code (e^(x²))²}
     */
    public static double value(double x) {
        return StrictMath.pow(StrictMath.exp(x * x), 2);
    }

    /** Since {@code f = e^(2x²)} and {@code f′ = 4x f}, each derivative is a polynomial times f. */
    static double second(double x) {
        return (4 + 16 * x * x) * value(x);
    }

    static double third(double x) {
        return (48 * x + 64 * Math.pow(x, 3)) * value(x);
    }

    static double fifth(double x) {
        return (960 * x + 2560 * Math.pow(x, 3) + 1024 * Math.pow(x, 5)) * value(x);
    }
}
