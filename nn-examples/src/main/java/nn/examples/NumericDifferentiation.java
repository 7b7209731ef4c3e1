package nn.examples;

import static nn.examples.book.CompositeFunction.DERIVATIVE;
import static nn.examples.book.CompositeFunction.POINT;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import nn.examples.book.CompositeFunction;
import nn.gradcheck.numeric.Difference;
import nn.gradcheck.numeric.Estimate;
import nn.gradcheck.numeric.Ladder;

/**
 * The derivative of {@code (e^(x²))²} at 0.5 by differences, and how wrong it is at every step.
 *
 * <p>As the step falls, truncation falls with it: with h, h² or h⁴, as the rule has order 1, 2 or 4. Rounding rises,
 * with 1/h, whatever the rule. The error against the step is a V, and nobody who does not know the derivative knows
 * where it is lowest. The ladder takes many steps, and tells where by comparing them.
 */
public final class NumericDifferentiation {

    private NumericDifferentiation() {}

    /**
     * Prints the errors and draws them under {@code target}.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
        System.out.println(Picture.draw("picture", NumericDifferentiationChart::chart,
                Picture.inTarget(Path.of(""), "numeric-differentiation.png")));
    }

    static double error(Difference rule, double step) {
        return Math.abs(rule.of(CompositeFunction::value, POINT, step) - DERIVATIVE);
    }

    static Ladder ladder() {
        return Ladder.of(CompositeFunction::value, POINT);
    }

    static String report() {
        return String.join(System.lineSeparator(),
                "the derivative of (e^(x^2))^2 at 0.5 is " + DERIVATIVE,
                "step     error of forward   central   five-point",
                DoubleStream.of(1e-2, 1e-4, 1e-6, 1e-8, 1e-10, 1e-12)
                        .mapToObj(NumericDifferentiation::line)
                        .collect(Collectors.joining(System.lineSeparator())),
                line(ladder()));
    }

    private static String line(double step) {
        return String.format(Locale.ROOT, "%-8.0e %16.1e %9.1e %12.1e", step,
                error(Difference.FORWARD, step), error(Difference.CENTRAL, step), error(Difference.FIVE_POINT, step));
    }

    private static String line(Ladder ladder) {
        Estimate estimate = ladder.estimate();
        return String.format(Locale.ROOT, "the ladder says %.12f, wrong by at most %.1e, and sees the order %.2f",
                estimate.value(), estimate.error(), ladder.observedOrder().orElseThrow());
    }
}
