package nn.gradcheck;

import java.util.List;
import java.util.Optional;
import nn.core.Mode;
import nn.core.Pass;

/**
 * The first layer inside a container, in the order of the forward pass, whose own gradients are wrong.
 *
 * @param path where it is, from the outermost container in: {@code 1.body.0}; empty if no layer inside is to blame
 * @param finding what its own check says
 */
public record Culprit(String path, String finding) {

    /** Checks each layer inside by itself, on the input that it was given. Nothing if nobody is inside. */
    static Optional<Culprit> among(List<Pass.Child> children, Mode mode, GradientCheck check) {
        Optional<Culprit> first = children.stream().flatMap(child -> of(child, mode, check).stream()).findFirst();
        return first.isPresent() || children.isEmpty() ? first : Optional.of(new Culprit("",
                "every layer inside agrees by itself: the mistake is in what joins them"));
    }

    private static Optional<Culprit> of(Pass.Child child, Mode mode, GradientCheck check) {
        try {
            Report report = check.check(child, mode);
            return report.verdict() == Verdict.WRONG ? Optional.of(of(child.name(), report)) : Optional.empty();
        } catch (AssertionError wrongShape) {
            return Optional.of(new Culprit(child.name(), wrongShape.getMessage()));
        }
    }

    private static Culprit of(String name, Report report) {
        return report.culprit().filter(inner -> !inner.path().isEmpty())
                .map(inner -> new Culprit(name + "." + inner.path(), inner.finding()))
                .orElseGet(() -> new Culprit(name, report.toString()));
    }

    @Override
    public String toString() {
        String blame = path.isEmpty() ? finding : "the first guilty layer is " + path + ": " + finding;
        return String.format("%n  ") + blame.replace(System.lineSeparator(), String.format("%n  "));
    }
}
