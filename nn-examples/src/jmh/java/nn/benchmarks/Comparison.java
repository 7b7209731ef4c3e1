package nn.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Two times of each round, ours and theirs, and their ratio: below 1, ours is the shorter one. */
final class Comparison {

    private static final String ROW = "%-24s %12s %12s %8s   %s%n";

    private final List<Double> ours = new ArrayList<>();
    private final List<Double> theirs = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    static String heading(String unit) {
        return ROW.formatted("figure", "ours, " + unit, "theirs, " + unit, "ratio", "lowest to highest");
    }

    void add(double our, double their) {
        ours.add(our);
        theirs.add(their);
        ratios.add(our / their);
    }

    /** The medians. That of the ratios is not the ratio of those. */
    String row(String figure) {
        return ROW.formatted(figure, number("%.1f", Medians.median(ours)), number("%.1f", Medians.median(theirs)),
                number("%.2f", Medians.median(ratios)),
                number("%.2f to %.2f", Collections.min(ratios), Collections.max(ratios)));
    }

    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
