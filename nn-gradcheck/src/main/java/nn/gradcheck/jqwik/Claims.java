package nn.gradcheck.jqwik;

import java.util.List;
import java.util.Map;
import nn.core.Gradients;
import nn.core.Mode;
import nn.core.Parameter;

/** Claims of the contracts, in words of their own: no assertion library comes with them. */
final class Claims {

    private Claims() {}

    static void claim(boolean holds, String message, Object... facts) {
        if (!holds) {
            throw new AssertionError(message.formatted(facts));
        }
    }

    static void claimEqual(String what, Object actual, Object expected) {
        claim(actual.equals(expected), "%s:%n  got      %s%n  expected %s", what, actual, expected);
    }

    static void claimEqual(Specimen specimen, Mode mode, String what, Object actual, Object expected) {
        claimEqual(specimen.in(mode) + ": " + what, actual, expected);
    }

    /** Each parameter has a gradient. */
    static void claimComplete(Specimen specimen, Mode mode, Gradients gradients) {
        List<String> missing = specimen.parameters().entrySet().stream()
                .filter(parameter -> !gradients.parameters().contains(parameter.getValue()))
                .map(Map.Entry::getKey).toList();
        claim(missing.isEmpty(), "%s: backward has no gradient for %s: does it say and(parameter, gradient)?",
                specimen.in(mode), String.join(", ", missing));
    }

    /** Nothing but the parameters has a gradient. */
    static void claimNoMore(Specimen specimen, Mode mode, Gradients gradients) {
        Map<String, Parameter> parameters = specimen.parameters();
        List<Parameter> others = gradients.parameters().stream().filter(p -> !parameters.containsValue(p)).toList();
        claim(others.isEmpty(), "%s: backward has gradients for %s, which parameters() does not list beside %s",
                specimen.in(mode), others, parameters.keySet());
    }
}
