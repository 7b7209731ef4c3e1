package nn.gradcheck;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of a gradient check: a value to look at, to print as a table, or to throw.
 *
 * @param subject what was checked, as in {@code Dense(3 -> 2) in training}
 * @param culprit where in a container the first wrong gradient comes from
 */
public record Report(String subject, List<VariableReport> variables, Optional<Culprit> culprit) {

    public Report {
        variables = List.copyOf(variables);
    }

    /** A report that blames nobody inside. */
    public Report(String subject, List<VariableReport> variables) {
        this(subject, variables, Optional.empty());
    }

    Report blaming(Optional<Culprit> guilty) {
        return new Report(subject, variables, guilty);
    }

    /** Whether there is a variable to check, and the gradient of each agrees or is a structural zero. */
    public boolean passed() {
        return !variables.isEmpty() && variables.stream().allMatch(VariableReport::passed);
    }

    /** The gravest verdict on a variable; UNRESOLVED if there is none to check. */
    public Verdict verdict() {
        return variables.stream().map(VariableReport::verdict).max(Verdict::compareTo)
                .orElse(Verdict.UNRESOLVED);
    }

    /** Returns this report, or throws an AssertionError with the whole message unless it passed. */
    public Report orThrow() {
        if (!passed()) {
            throw new AssertionError(toString());
        }
        return this;
    }

    /** A line for each variable: how many entries were checked, the worst error, the power, and the verdict. */
    public String table() {
        return Message.table(this);
    }

    /** What was found, variable by variable; for each that failed, its worst entry with both values. */
    @Override
    public String toString() {
        return Message.of(this);
    }
}
