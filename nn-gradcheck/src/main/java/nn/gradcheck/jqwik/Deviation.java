package nn.gradcheck.jqwik;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import nn.gradcheck.Report;
import nn.gradcheck.Verdict;
import nn.gradcheck.VariableReport;

/** A failure by some amount: it knows what is off, and by how much relative to its size. */
final class Deviation extends AssertionError {

    private static final long serialVersionUID = 1L;

    /** A deviation below this share of another is another failure: it may be rounding, near what is allowed. */
    private static final double SHARE = 0.01;

    private final transient Map<String, Double> sizes;

    Deviation(String message, Map<String, Double> sizes) {
        super(message);
        this.sizes = sizes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, size -> orInfinite(size.getValue())));
    }

    /** Throws if a gradient check failed: the variables with the gravest verdict deviate by their worst entries. */
    static void unlessPassed(Report report) {
        if (!report.passed()) {
            throw new Deviation(report.toString(), report.variables().stream()
                    .filter(variable -> variable.verdict() == report.verdict())
                    .collect(Collectors.toMap(Deviation::kind, Deviation::size)));
        }
    }

    /** Variable, verdict and hint, whatever the numbers in it: a hint fits one small sample and misleads at another. */
    private static String kind(VariableReport variable) {
        return variable.variable() + variable.verdict() + variable.hint().replaceAll("\\d[\\d.eE+-]*", "#");
    }

    /** What is only unresolved is off by no amount, and what is not a number by more than any other. */
    private static double size(VariableReport variable) {
        return variable.verdict() == Verdict.WRONG ? variable.worst().relativeError() : 0;
    }

    private static double orInfinite(double size) {
        return Double.isNaN(size) ? Double.POSITIVE_INFINITY : size;
    }

    /** Whether what was most wrong in another failure is wrong in this one too, and by a similar or larger amount. */
    boolean isLike(Deviation other) {
        if (other.sizes.isEmpty()) {
            return sizes.isEmpty();
        }
        return other.sizes.entrySet().stream().max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .filter(worst -> isAlike(sizes.getOrDefault(worst.getKey(), -1.0), worst.getValue()))
                .isPresent();
    }

    private static boolean isAlike(double size, double first) {
        return size >= SHARE * first && Double.isInfinite(size) == Double.isInfinite(first);
    }
}
