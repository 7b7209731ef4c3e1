package nn.examples.book;

import static nn.examples.book.CompositeFunction.DERIVATIVE;
import static nn.examples.book.CompositeFunction.POINT;

import java.util.Locale;
import nn.gradcheck.numeric.Difference;

/** The error that the first omitted term of Taylor's series predicts, beside the error that was made. */
public final class TaylorPredictions {

    private TaylorPredictions() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static double slope(Difference rule, double h) {
        return rule.of(CompositeFunction::value, POINT, h);
    }

    /**
     * What the rule is off by.
     *
     * @param rule the difference
     * @param h the step, positive
     * @return the error, as an absolute value
     */
    public static double error(Difference rule, double h) {
        return slope(rule, h) - DERIVATIVE;
    }

    /**
     * What Taylor's series says it is off by.
     *
     * @param rule the difference
     * @param h the step, positive
     * @return the error, as an absolute value
     */
    public static double predicted(Difference rule, double h) {
        return switch (rule) {
            // h/2 f″
            case FORWARD -> h / 2 * CompositeFunction.second(POINT);
            // h²/6 f‴
            case CENTRAL -> h * h / 6 * CompositeFunction.third(POINT);
            // −h⁴/30 f⁽⁵⁾
            case FIVE_POINT -> -Math.pow(h, 4) / 30 * CompositeFunction.fifth(POINT);
        };
    }

    static String report() {
        return String.join(System.lineSeparator(),
                number("derivative on paper   %.11f", DERIVATIVE),
                number("its third derivative %.11f", CompositeFunction.third(POINT)),
                "rule        step   difference     error          predicted",
                line(Difference.FORWARD, 1e-4),
                line(Difference.CENTRAL, 1e-4),
                line(Difference.FIVE_POINT, 1e-2));
    }

    private static String line(Difference rule, double h) {
        return String.format(Locale.ROOT, "%-10s %.0e  %.11f %13.6e  %13.6e",
                rule, h, slope(rule, h), error(rule, h), predicted(rule, h));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
