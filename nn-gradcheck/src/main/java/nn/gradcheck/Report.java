package nn.gradcheck;

import java.util.List;

/** The outcome of a gradient check: a value to look at, to print as a table, or to throw. */
public record Report(String subject, List<VariableReport> variables) {

    public Report {
        variables = List.copyOf(variables);
    }

    /** Whether there is a variable to check, and the gradient of each agrees or is a structural zero. */
    public boolean passed() {
        return !variables.isEmpty() && variables.stream().allMatch(VariableReport::passed);
    }

    /** The gravest verdict on a variable. */
    public Verdict verdict() {
        return variables.stream().map(VariableReport::verdict).max(Verdict::compareTo)
                .orElse(Verdict.STRUCTURAL_ZERO);
    }

    /** Returns this report, or throws an AssertionError with the whole message unless it passed. */
    public Report orThrow() {
        if (!passed()) {
            throw new AssertionError(toString());
        }
        return this;
    }

    /** What was found, variable by variable; for each that failed, its worst entry with both values. */
    @Override
    public String toString() {
        return Message.of(this);
    }
}
