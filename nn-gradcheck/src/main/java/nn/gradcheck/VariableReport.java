package nn.gradcheck;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nn.core.Matrix;
import nn.core.Shape;

/**
 * The verdicts on the gradient of one variable.
 *
 * @param variable its name: {@code x}, {@code weight}, {@code 2.weight}
 * @param shape of the variable and of its gradient
 * @param entries those that were checked, or the directions
 * @param hint what the mistake looks like; empty if nothing is wrong or no pattern fits
 */
public record VariableReport(String variable, Shape shape, List<Entry> entries, String hint) {

    /** One entry in ten may be a kink or unresolved; more, and the variable was not tested. */
    private static final int DOUBTFUL_SHARE = 10;

    /**
     * A report with a copy of this list of entries.
     *
     * @param variable as the part names it
     * @param shape not that of the list, which may be a sample
     * @param entries at least one
     * @param hint one sentence, or empty
     */
    public VariableReport {
        entries = List.copyOf(entries);
    }

    VariableReport withHint(String words) {
        return new VariableReport(variable, shape, entries, words);
    }

    /**
     * {@return WRONG if an entry is; UNRESOLVED or KINK if too many are, and UNRESOLVED if backward could have returned
     * zeros unnoticed; else AGREES, or STRUCTURAL_ZERO if no entry agrees}
     */
    public Verdict verdict() {
        if (count(Verdict.WRONG) > 0) {
            return Verdict.WRONG;
        }
        if (count(Verdict.UNRESOLVED) + count(Verdict.KINK) > entries.size() / DOUBTFUL_SHARE) {
            return count(Verdict.UNRESOLVED) > 0 ? Verdict.UNRESOLVED : Verdict.KINK;
        }
        if (count(Verdict.AGREES) == 0) {
            return Verdict.STRUCTURAL_ZERO;
        }
        return entries.stream().allMatch(Entry::wouldPassAsZero) ? Verdict.UNRESOLVED : Verdict.AGREES;
    }

    /** {@return whether the gradient agrees or is a structural zero} */
    public boolean passed() {
        return verdict() == Verdict.AGREES || verdict() == Verdict.STRUCTURAL_ZERO;
    }

    /**
     * {@return how many entries have this verdict}
     *
     * @param verdict on a single entry
     */
    public long count(Verdict verdict) {
        return entries.stream().filter(entry -> entry.verdict() == verdict).count();
    }

    /** {@return the entry with the gravest verdict, and among those the one with the largest relative error} */
    public Entry worst() {
        return entries.stream()
                .max(Comparator.comparing(Entry::verdict).thenComparing(VariableReport::badness))
                .orElseThrow();
    }

    /** NaN is worse than any error. */
    private static double badness(Entry entry) {
        return Double.isNaN(entry.relativeError()) ? Double.POSITIVE_INFINITY : entry.relativeError();
    }

    /** {@return the largest relative error of an entry} */
    public double worstError() {
        return entries.stream().mapToDouble(Entry::relativeError).max().orElseThrow();
    }

    /**
     * {@return the size of a mistake that would have been noticed in every entry that agrees, relative to the entry's
     * scale; 0 if none agrees}
     */
    public double power() {
        return entries.stream().filter(e -> e.verdict() == Verdict.AGREES).mapToDouble(Entry::power).max().orElse(0);
    }

    /** Whether every entry was checked, and none was left out of a sample. */
    boolean isComplete() {
        return entries.size() == shape.entries();
    }

    /** All of backward's gradient. */
    Matrix backward() {
        return gradient(Entry::backward);
    }

    /** All of the numeric gradient. */
    Matrix numeric() {
        return gradient(Entry::numeric);
    }

    private Matrix gradient(ToDoubleFunction<Entry> value) {
        return Matrix.wrap(shape.rows(), shape.columns(), entries.stream().mapToDouble(value).toArray());
    }
}
