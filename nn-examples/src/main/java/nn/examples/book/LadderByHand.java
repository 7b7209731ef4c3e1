package nn.examples.book;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import nn.gradcheck.numeric.Difference;
import nn.gradcheck.numeric.Estimate;
import nn.gradcheck.numeric.Ladder;

/**
 * The first rungs of a ladder of steps that can be followed by hand: the derivative of x³ at 1, which is 3. A central
 * difference is {@code T(h) = 3 + h²}, and all these numbers are exact.
 */
public final class LadderByHand {

    private static final DoubleUnaryOperator CUBE = x -> x * x * x;
    private static final double FIRST = 0.5;
    private static final double LAST = FIRST / 64;
    private static final double RATIO = 4;

    private LadderByHand() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static double difference(double step) {
        return Difference.CENTRAL.of(CUBE, 1, step);
    }

    /** Without the h² of both: {@code (16 T(h/4) − T(h)) / 15}. */
    static double extrapolated(double step) {
        return (16 * difference(step / RATIO) - difference(step)) / 15;
    }

    static Estimate estimate() {
        return Ladder.of(CUBE, 1, FIRST).estimate();
    }

    static String report() {
        StringBuilder text = new StringBuilder("step       T(step)           with the step above");
        text.append(String.format(Locale.ROOT, "%n%-10s %s", FIRST, difference(FIRST)));
        for (double step = FIRST / RATIO; step >= LAST; step /= RATIO) {
            text.append(String.format(Locale.ROOT, "%n%-10s %-17s %s",
                    step, difference(step), extrapolated(step * RATIO)));
        }
        return text.append(String.format(Locale.ROOT, "%nthe whole ladder: %s ± %.1e",
                estimate().value(), estimate().error()))
                .toString();
    }
}
