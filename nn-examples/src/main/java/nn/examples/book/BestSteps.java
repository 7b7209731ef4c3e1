package nn.examples.book;

import static nn.examples.book.CompositeFunction.POINT;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.gradcheck.numeric.Difference;

/**
 * The step at which truncation and rounding are least in sum, from the derivatives on paper, and the error made there.
 *
 * <p>u is half the distance from 1 to the next double: so much of a value may be lost as it is rounded.
 */
public final class BestSteps {

    static final double U = 0x1p-53;

    private BestSteps() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static double truncation(Difference rule, double h) {
        return Math.abs(TaylorPredictions.predicted(rule, h));
    }

    /** The rounding of each value, as often as the rule counts it, over the distance: 2/1, 2/2 and 18/12 of u|f|/h. */
    static double rounding(Difference rule, double h) {
        double weights = switch (rule) {
            case FORWARD -> 2;
            case CENTRAL -> 1;
            case FIVE_POINT -> 1.5;
        };
        return weights * U * CompositeFunction.value(POINT) / h;
    }

    static double bestStep(Difference rule) {
        int p = rule.order();
        // T hᵖ + R/h is least where h = (R / pT)^(1/(p+1))
        return StrictMath.pow(rounding(rule, 1) / (p * truncation(rule, 1)), 1.0 / (p + 1));
    }

    static String report() {
        return Stream.concat(
                Stream.of("rule        best step   truncation there   rounding there   error made"),
                Stream.of(Difference.values()).map(BestSteps::line))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(Difference rule) {
        double h = bestStep(rule);
        return String.format(Locale.ROOT, "%-10s %10.1e %18.1e %16.1e %12.1e",
                rule, h, truncation(rule, h), rounding(rule, h), Math.abs(TaylorPredictions.error(rule, h)));
    }
}
