package nn.examples.book;

import java.util.function.DoubleUnaryOperator;
import nn.gradcheck.numeric.Difference;
import nn.gradcheck.numeric.Kink;
import nn.gradcheck.numeric.Ladder;

/** The slope of |x| at 0, where there is none: the rules answer all the same, and the ladder says what it saw. */
public final class SlopeOfAbsoluteValue {

    private static final DoubleUnaryOperator ABSOLUTE = Math::abs;

    private SlopeOfAbsoluteValue() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static Kink kink() {
        return Ladder.of(ABSOLUTE, 0).estimate().kink().orElseThrow();
    }

    static String report() {
        return String.join(System.lineSeparator(),
                "forward   " + Difference.FORWARD.of(ABSOLUTE, 0, 1e-4),
                "central   " + Difference.CENTRAL.of(ABSOLUTE, 0, 1e-4),
                "ladder    a kink: slope " + kink().left() + " to the left, " + kink().right() + " to the right");
    }
}
