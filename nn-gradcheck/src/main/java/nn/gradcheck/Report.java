package nn.gradcheck;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of a gradient check: a value to look at, to print as a table, or to throw.
 *
 * @param subject what was checked, as in {@code Dense(3 -> 2) in training}
 * @param variables in the order in which they were checked
 * @param culprit where in a container the first wrong gradient comes from
 */
public record Report(String subject, List<VariableReport> variables, Optional<Culprit> culprit) {

    /**
     * A report with a copy of this list of variables.
     *
     * @param subject the first words of the message
     * @param variables any number; none at all is UNRESOLVED
     * @param culprit empty if nothing is wrong, or nothing is inside
     */
    public Report {
        variables = List.copyOf(variables);
    }

    /**
     * A report that blames nobody inside.
     *
     * @param subject what was checked, as in {@code Dense(3 -> 2) in training}
     * @param variables in the order in which they were checked
     */
    public Report(String subject, List<VariableReport> variables) {
        this(subject, variables, Optional.empty());
    }

    Report blaming(Optional<Culprit> guilty) {
        return new Report(subject, variables, guilty);
    }

    /** {@return whether there is a variable to check, and the gradient of each agrees or is a structural zero} */
    public boolean passed() {
        return !variables.isEmpty() && variables.stream().allMatch(VariableReport::passed);
    }

    /** {@return the gravest verdict on a variable; UNRESOLVED if there is none to check} */
    public Verdict verdict() {
        return variables.stream().map(VariableReport::verdict).max(Verdict::compareTo)
                .orElse(Verdict.UNRESOLVED);
    }

    /** {@return this report if it passed} Else throws an AssertionError with the whole message. */
    public Report orThrow() {
        if (!passed()) {
            throw new AssertionError(toString());
        }
        return this;
    }

    /**
     * {@return a line for each variable: how many entries were checked, the worst error, the power, and the verdict}
     */
    public String table() {
        return Message.table(this);
    }

    /** What was found, variable by variable; for each that failed, its worst entry with both values. */
    @Override
    public String toString() {
        return Message.of(this);
    }
}
