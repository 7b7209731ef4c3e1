package nn.examples.book;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import nn.gradcheck.numeric.Difference;
import nn.gradcheck.numeric.Estimate;
import nn.gradcheck.numeric.Ladder;

/**
 * The derivative of {@code 1 / (1 + x²)} at 1/2, which is −0.64: how far a central difference is off at each step, how
 * far the ladder that starts with this step, and how far the ladder says that it may be.
 */
public final class ErrorBars {

    private static final DoubleUnaryOperator FUNCTION = x -> 1 / (1 + x * x);
    private static final double POINT = 0.5;
    private static final double DERIVATIVE = -0.64;
    private static final int LARGEST = -1;
    private static final int SMALLEST = -32;

    private ErrorBars() {}

    /**
     * What is known at one step.
     *
     * @param step how long it is
     * @param ofDifference the error of one central difference
     * @param ofLadder the error of a ladder from this step down
     * @param bar what the ladder says of its error
     */
    public record Point(double step, double ofDifference, double ofLadder, double bar) {

        private static Point of(double step) {
            Estimate ladder = Ladder.of(FUNCTION, POINT, step).estimate();
            double difference = Difference.CENTRAL.of(FUNCTION, POINT, step);
            return new Point(step, error(difference), error(ladder.value()), ladder.error());
        }

        private static double error(double value) {
            return Math.abs(value - DERIVATIVE);
        }
    }

    /** {@return what is known at powers of two, from 1/2 down} */
    public static List<Point> points() {
        return IntStream.iterate(LARGEST, k -> k >= SMALLEST, k -> k - 1)
                .mapToObj(k -> Point.of(Math.scalb(1.0, k))).toList();
    }
}
