package nn.examples.book;

import java.util.function.DoubleUnaryOperator;
import nn.gradcheck.numeric.Difference;

/** A step so small that adding it changes nothing: the bare formula calls every function flat. */
public final class VanishingSteps {

    private static final DoubleUnaryOperator SQUARE = x -> x * x;
    private static final double X = 2;
    private static final double H = 1e-17;

    private VanishingSteps() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return String.join(System.lineSeparator(),
                "2 + 1e-17 == 2 is " + (X + H == X),
                "the formula says " + Slopes.central(SQUARE, X, H),
                "the library says " + refusal());
    }

    static String refusal() {
        try {
            return String.valueOf(Difference.CENTRAL.of(SQUARE, X, H));
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }
}
